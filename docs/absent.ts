/** What was looked for and not found, where, and on which day. */
export const absent: readonly { readonly what: string; readonly where: string; readonly day: string }[] = [
  { what: "广西：2023年以后每百户面积指标的后续文件（67号文的接续、修订或废止）", where: "policy pages, news", day: "2026-11-23" },
  {
    what: "广西养老服务条例；“四同步”实施和移交办法；养老服务体系“十四五”规划全文",
    where: "policy pages, news, mirrored statutes",
    day: "2026-11-23",
  },
  {
    what: "广西各设区市每百户面积指标（柳州、桂林、梧州、北海、钦州、贵港、玉林等；南宁已收；柳州、梧州只见托位、覆盖率等目标）",
    where: "policy pages, news",
    day: "2026-11-23",
  },
  {
    what: "南宁市新建住宅小区配套社区居家养老服务用房管理办法（试行、正式）全文、文号、印发和失效日期",
    where: "policy pages, news",
    day: "2026-11-23",
  },
  { what: "南宁市居家养老服务条例（2022年启动立法）的通过文本", where: "policy pages, news", day: "2026-11-23" },
  { what: "广西以外的每百户婴幼儿照护（托育）面积指标", where: "policy pages, mirrored statutes of seven provinces", day: "2026-11-23" },
  { what: "全国性文件中的每百户面积指标", where: "mirrored national statutes, policy pages", day: "2026-11-23" },
  { what: "城市居住区规划设计标准 GB 50180-2018 附录的设施面积原文", where: "policy pages", day: "2026-11-23" },
  { what: "河北、哈尔滨条例的施行日期；江西通知的印发日期和文号", where: "policy pages, news", day: "2026-11-23" },
  { what: "湖北、安徽、贵州、广东、江西、云南文件全文（所见为报道）", where: "policy pages, news", day: "2026-11-23" },
  { what: "山东省2022年办法是否保留征求意见稿的单处350平方米", where: "news", day: "2026-11-23" },
  { what: "江苏省养老服务条例修订后通过的文本；南京市养老服务条例（2020）的面积指标", where: "policy pages, news", day: "2026-11-23" },
  {
    what: "北京市居住公共服务设施配置指标（京政发〔2025〕25号）中养老、托育的面积数值",
    where: "the municipal site (opening pages only)",
    day: "2026-11-23",
  },
  {
    what: "浙江省规定的社会养老服务设施配套建设标准的数值；上海市的建设标准数值",
    where: "mirrored statutes, policy pages",
    day: "2026-11-23",
  },
  {
    what: "昆明主城区的范围（云南2021年通知）；广州市托育设施的面积指标（2025年指引）",
    where: "news, the municipal site",
    day: "2026-11-23",
  },
  {
    what: "天津、山西（养老）、内蒙古、辽宁、吉林、湖南、海南、重庆、四川、西藏、陕西、甘肃（养老）、青海、新疆的每百户面积指标",
    where: "policy pages, news",
    day: "2026-11-23",
  },
  {
    what: "合肥市2017年办法（每百户使用面积30平方米，单处建筑面积150平方米）：见报道，未收，因面积口径只分建筑面积与套内建筑面积",
    where: "news",
    day: "2026-11-23",
  },
  { what: "广西“十四五”每千人口4.5个托位、完整居住社区达标率60%：所见转载没有网址，未收", where: "news", day: "2026-11-23" },
];
