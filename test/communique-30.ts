/**
 * An invented communiqué of two invented states in thirty numbered clauses, as one pastes it from a PDF: lines broken in
 * mid-sentence and mid-word, two pages with header and number, a title, a preamble, a block of signatures.
 */
export const COMMUNIQUE_30: string = `JOINT COMMUNIQUÉ
of the Republic of Aurelis and the Kingdom of Borvia

Recalling the Treaty on Good Neighbourhood of 4 June 1996, guided by the will to deepen
relations in the interest of both peoples, the two Sides declare as follows:

I. POLITICAL RELATIONS

1. The President of Aurelis paid an official visit to Borvia on 12 and
13 March 2024. The talks were held in a spirit of trust.
2. The Sides noted with satisfaction the high level of their relations and the exchange of visits
in the past year.
3. The Sides agreed to hold consultations of their foreign ministries twice a year, the first not later than
1 September 2024.
4. The Sides reaffirmed their commitment to the principles of the Charter of the United Nations.
5. Borvia shall open a consulate general in the city of Lumen by 31 December 2024. Aurelis
shall give the necessary consent within 30 days of the request.
6. The Sides expressed confidence that the visit will give new impetus to cooperation in all fields.
7. Both Sides stressed that there is no alternative to a political settlement in the region and that political
will is needed on all sides.

II. TRADE AND TRANSPORT

8. Trade between the two countries reached 1.2 billion U.S. dollars in 2023, which is 14 per cent
more than in the year before.
9. The Sides undertake to abolish double charges on road freight in accordance with Protocol No.
5 to the Agreement of 1996.
10. The Sides welcomed the opening of the bridge at Tarn and thanked the builders.
11. Aurelis will submit a draft agreement on the mutual recognition of certi-
ficates by the end of the year.
12. The Sides exchanged views on the state of world markets.
13. It was decided to establish a Joint Commission on Trade, which shall meet for the first time
in Lumen before 1 October 2024.
14. Borvia recalled that exports of grain depend on the harvest.
15. The Sides intend to double the number of weekly flights between their capitals.

Joint Communiqué, Aurelis - Borvia
- 1 -

16. Both Sides took note of the report of the railways, which shows that work on the northern line is going according to
plan and that the section to the border has been in service since 1 May 2023.
17. A working group on customs is to present its proposals before 15 July 2024.

III. ENERGY AND WATER

18. The Sides recognised the importance of a just use of the waters of the river Orle, bearing in mind
the needs of those who live downstream.
19. Each Side shall inform the other, without delay, of any release of water above 400 cubic metres
a second.
20. The Sides discussed the project of a power line under the Sound of Merle, whose cost
experts put at 300 million U.S. dollars.
21. Borvia commits itself to supply electricity to the Tarn valley during repairs from 1
November 2024 to 28 February 2025.
22. The Sides spoke in favour of clean energy.

IV. PEOPLE AND CULTURE

23. The Sides will consider the possibility of easing visa rules for students and lorry drivers.
24. Thousands of citizens of Borvia study in Aurelis; the Sides value this highly.
25. Aurelis pledged to grant one hundred scholarships a year to students from Borvia, beginning
with the academic year 2024/25.
26. The exhibition "Shores of the Orle" met with great interest in both countries.
27. The Sides confirmed their readiness to return archive documents of common history, and agreed upon a list
of the first forty, to be handed over by 1 June 2025.

V. FINAL

28. Both Sides hold that nothing in this Communiqué shall affect their obligations under other
international agreements.
29. The Borvian Side expressed its gratitude for the warm reception and the excellent organisation of the visit.
30. The King of Borvia accepted with thanks an invitation to visit Aurelis. The dates will be settled through diplomatic
channels.

Done at Meridian, on 13 March 2024, in two originals, each in the languages of both Sides.

For the Republic of Aurelis          For the Kingdom of Borvia

- 2 -
`

/** Labels of the twelve clauses that promise something, marked by hand before any word list was written. */
export const PROMISING_30: readonly string[] = [
  '3.',
  '5.',
  '9.',
  '11.',
  '13.',
  '15.',
  '17.',
  '19.',
  '21.',
  '23.',
  '25.',
  '27.',
]
