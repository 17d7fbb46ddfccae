const zh = `plan：养老托育设施应配面积、土地出让条件、核对和调查
用法：plan 命令 [文件|-] [选项]     JSON、CSV或XLSX文件，-为标准输入

size        应配面积
 plan size --division 450200 --on 2022-03-01 --development new --households 1234
conditions  土地出让条件，每宗地一份
 plan conditions parcels.csv --on 2022-03-01 --output conditions/ --format docx
check       核对方案或已有设施
 plan check scheme.json --lang en --output opinion.md
survey      调查表：逐行核算，列出缺口、未填报和有误的行
 plan survey county.csv --development existing --on 2022-03-01 -o list.csv
standards   某地某日适用哪些标准，哪些未适用及原因
 plan standards --division 450100 --on 2022-03-01 --json

-o, --output  文件或文件夹/，格式按扩展名：txt md html json csv xlsx docx
-f, --format  格式，不看扩展名    --json  即-f json    --lang  zh（默认）、en
--encoding    CSV编码：utf-8、gb18030    --heading 列名=households  自定列名
--facility    elderlyCare、infantCare，默认两类    --documents  自备标准文件
--elderly-care、--infant-care  已有面积（平方米）    --accept-reported  采用报道
--all         survey的清单也列达标的小区    --template  conditions的条件模板
退出码：0达标，1未达标或未填报，2输入有误
`;

const en = `plan: required areas, land-transfer conditions, checks and surveys
Usage: plan command [file|-] [options]    JSON, CSV or XLSX; - is standard input

size        required elderly-care and infant-care floor area
 plan size --division 450200 --on 2022-03-01 --development new --households 1234
conditions  land-transfer conditions, a document for each parcel
 plan conditions parcels.csv --on 2022-03-01 --output conditions/ --format docx
check       what a scheme or a neighbourhood has, against what it must have
 plan check scheme.json --lang en --output opinion.md
survey      row by row: what is short, not reported or faulty
 plan survey county.csv --development existing --on 2022-03-01 -o list.csv
standards   what applies in a place on a day, and what is left out and why
 plan standards --division 450100 --on 2022-03-01 --json

-o, --output  a file or folder/, by its ending: txt md html json csv xlsx docx
-f, --format  the same by name    --json  is -f json    --lang  zh (default), en
--encoding    of CSV: utf-8, gb18030   --heading COLUMN=households  own headings
--facility    elderlyCare, infantCare; both if not given   --documents  own law
--elderly-care, --infant-care  m² that are there    --accept-reported  reports
--all         lists of surveys hold the met, too    --template  own sheet
Exit codes: 0 met, 1 short or not reported, 2 bad input
`;

/** The help: a screen of 24 lines of 80 columns, with a real line for each command. */
export const help = { "zh-CN": zh, en } as const;
