import {
  AlignmentType,
  type IDocumentDefaultsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'

// On every machine with Word; LibreOffice sets its metric twin. Its Arabic letters are those `cs` asks for.
export const BODY_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Arial' } as const

export const QUIET = '4A5159'
export const LINK = '0B4F8A'

type Defaults = Omit<NonNullable<IStylesOptions['default']>, keyof { document: IDocumentDefaultsOptions }>

function heading(size: number, before: number, after: number): NonNullable<Defaults['heading1']> {
  return {
    run: {
      font: BODY_FONT,
      size,
      sizeComplexScript: size,
      bold: true,
      boldComplexScript: true,
      color: '16191D',
    },
    paragraph: { spacing: { before, after }, keepNext: true },
  }
}

/** Sizes are half points, distances twentieths of a point. */
export const STYLES: Defaults = {
  title: heading(34, 0, 60),
  heading1: heading(24, 240, 80),
}

export const BULLETS = 'bullets'

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: {
            run: { font: BODY_FONT },
            paragraph: { indent: { start: 260, hanging: 200 }, spacing: { after: 60 } },
          },
        },
      ],
    },
  ],
}
