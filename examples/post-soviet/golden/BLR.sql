SELECT key, CASE
WHEN ((feed = 'hand') AND (CAST(NULL AS VARCHAR) = 're-export')) THEN 0
WHEN (cameo IN ('151', '152', '154')) THEN 1
WHEN ((occurred_on >= DATE '2015-01-01') AND ((entente_1 AND (cameo = '163')) OR ((entente_0 AND (feed = 'hand') AND ((NOT (quad IS NOT NULL)) OR (quad = 4)) AND ((NOT (root IS NOT NULL)) OR (root <> '14'))) AND (CAST(NULL AS VARCHAR) = 'market')))) THEN 2
WHEN (entente_1 AND (root IN ('18', '19', '20')) AND (occurred_on >= DATE '1994-04-20')) THEN 3
WHEN (root = '14') THEN 4
WHEN (NOT entente_0) THEN 5
WHEN (entente_0 AND (feed = 'hand') AND (CAST(NULL AS VARCHAR) = 'insult') AND ((NOT (quad IS NOT NULL)) OR (quad = 3))) THEN 6
WHEN ((entente_0 AND (feed = 'hand') AND ((NOT (quad IS NOT NULL)) OR (quad = 4)) AND ((NOT (root IS NOT NULL)) OR (root <> '14'))) AND (CAST(NULL AS VARCHAR) = 'unfriendly')) THEN 7
WHEN ((NOT ((NOT (publishers IS NOT NULL)) OR (publishers >= 2))) AND ((quad = 4) OR (root = '13'))) THEN 8
WHEN (entente_1 AND (root = '20')) THEN 9
WHEN (entente_1 AND (cameo IN ('192', '194', '195'))) THEN 10
WHEN (entente_1 AND (cameo = '191')) THEN 11
WHEN (entente_1 AND (root = '19')) THEN 12
WHEN (entente_1 AND (cameo IN ('181', '182', '1821', '1822', '184'))) THEN 13
WHEN (entente_1 AND (root = '18')) THEN 14
WHEN (entente_1 AND (cameo IN ('175', '1712'))) THEN 15
WHEN (entente_1 AND (cameo IN ('171', '1711'))) THEN 16
WHEN (entente_1 AND (cameo IN ('173', '174'))) THEN 17
WHEN (entente_1 AND (root = '17')) THEN 18
WHEN (entente_1 AND (cameo IN ('161', '163'))) THEN 19
WHEN (entente_1 AND (cameo IN ('166', '1661', '1662', '1663'))) THEN 20
WHEN (entente_1 AND (root = '16')) THEN 21
WHEN (entente_1 AND (cameo IN ('151', '153'))) THEN 22
WHEN (entente_1 AND (root = '15')) THEN 23
WHEN (entente_0 AND (cameo = '133')) THEN 24
WHEN (entente_1 AND (cameo = '1385')) THEN 25
WHEN (entente_1 AND (cameo IN ('138', '1381', '1382', '1383', '1384', '139'))) THEN 26
WHEN (entente_1 AND (cameo IN ('136', '137'))) THEN 27
WHEN (entente_1 AND (root = '13')) THEN 28
WHEN (entente_0 AND (cameo IN ('115', '116'))) THEN 29
WHEN (entente_0 AND (cameo IN ('107', '108'))) THEN 30
WHEN (entente_0 AND (cameo IN ('112', '1121', '1122', '1123', '1124', '1125'))) THEN 31
WHEN (entente_0 AND (root = '11')) THEN 32
WHEN (entente_0 AND (root = '12')) THEN 33
WHEN (entente_0 AND (root = '10')) THEN 34
WHEN (entente_0 AND (root = '09')) THEN 35
WHEN (entente_0 AND (cameo = '075')) THEN 36
WHEN (entente_0 AND (cameo = '073')) THEN 37
WHEN (entente_0 AND (root = '07')) THEN 38
WHEN (entente_0 AND (cameo IN ('087', '0871', '0872', '0873', '0874'))) THEN 39
WHEN (entente_0 AND (cameo = '085')) THEN 40
WHEN (entente_0 AND (cameo IN ('084', '0841', '0842', '086', '0861', '0862', '0863'))) THEN 41
WHEN (entente_0 AND (root = '08')) THEN 42
WHEN (entente_0 AND (cameo = '054')) THEN 43
WHEN (entente_0 AND (cameo IN ('055', '056'))) THEN 44
WHEN (entente_0 AND (cameo = '057')) THEN 45
WHEN (entente_0 AND (cameo IN ('062', '063'))) THEN 46
WHEN (entente_0 AND (root = '06')) THEN 47
WHEN (entente_0 AND (cameo IN ('052', '053'))) THEN 48
WHEN (entente_0 AND (root = '05')) THEN 49
WHEN (entente_0 AND (cameo IN ('037', '038'))) THEN 50
WHEN (entente_0 AND (root = '03')) THEN 51
WHEN (entente_0 AND (cameo = '045')) THEN 52
WHEN (entente_0 AND (cameo = '043')) THEN 53
WHEN (entente_0 AND (cameo IN ('042', '044', '046'))) THEN 54
ELSE 55 END AS rule FROM (SELECT *, (entente_0 AND ((NOT (publishers IS NOT NULL)) OR (publishers >= 2))) AS entente_1 FROM (SELECT *, (source_by IN ('organ', 'bare')) AS entente_0 FROM incidents))
