/** What must be known of a language to tell a full stop at the end of a sentence from any other. */
export interface SentenceWords {
  /** Abbreviations that stand before what they belong to: a sentence never ends with them. */
  neverLast: string[];
  /** Abbreviations before a number. */
  beforeNumber: string[];
  /** Abbreviations that can stand at the end of a sentence: it ends there when the next word is one that often begins a sentence. */
  maybeLast: string[];
  /** Words, besides those in small letters, that often begin a sentence and rarely a name. */
  starters: string[];
  /** Verbs that tell who said a question or an exclamation just quoted. */
  sayingVerbs: string[];
}

/** Words are compared as they stand here, case included: “Sat.” is a day, “sat.” is not. */
export const sentenceWords: Record<string, SentenceWords> = {
  en: {
    neverLast: list(
      "Mr Mrs Ms Messrs Dr Prof Gen Maj Col Lt Capt Cmdr Adm Sgt Cpl Pvt Sen Rep Gov Pres Rev Fr Hon Amb Supt Mt Ft vs v cf viz e.g i.e eg ie approx ca",
    ),
    beforeNumber: list("No Nos no nos Art art Arts Sec sec Fig fig Figs figs Vol vol p pp Ch ch para paras"),
    maybeLast: list(
      "St Jr Sr Inc Corp Ltd Co Cos Bros etc al Ave Blvd Rd Dept Univ Assn Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ph.D Calif Conn Fla Ill Mass Mich Minn Pa Tenn Tex Va Wash Wis",
    ),
    starters: list(
      "A After Again All Also Although An And Another Any As At Because Before Both But By Despite Earlier Even Every Few For From Further He Her Here His How However I If In Instead Is It Its Later Many Meanwhile Most My No Nor Not Now Of On Once Only Or Our Over She Since So Some Still Such That The Their Then There These They This Those Though Thus To Under Until We Were What When Where Whether Which While Who Why With Without Yet You Your",
    ),
    sayingVerbs: list(
      "said says asked asks replied replies added adds wondered wonders answered cried exclaimed shouted wrote writes told continued demanded declared insisted joked",
    ),
  },
  es: {
    neverLast: list(
      "Sr Sra Srta Sres Dr Dra Prof Profa Gral Cnel Cap Tte Lic Ing Arq Excmo Excma Ilmo Mons Sto Sta D Dña Ud Uds Vd Vds p.ej ej cf vs Avda",
    ),
    beforeNumber: list("n.º N.º núm Núm nº Nº no No art Art arts pág págs p pp vol Vol cap fig Fig aprox"),
    maybeLast: list("etc EE EE.UU UU RR Cía Ltda S.A a.C d.C ene feb abr jun jul ago sept oct nov dic"),
    starters: list(
      "A Además Al Algunos Ahora Ante Aunque Cada Como Con Cuando De Desde Después Donde El Ella Ellos En Entre Era Es Esa Ese Eso Esta Este Esto Estas Estos Fue Ha Hace Hasta La Las Lo Los Mientras Muchos Más Ni No Nunca O Otro Otra Para Pero Por Porque Que Quien Se Según Si Sin Sobre Su Sus También Tras Todo Todos Un Una Y Ya Yo",
    ),
    sayingVerbs: list("dijo preguntó respondió añadió exclamó contestó afirmó señaló declaró gritó escribió insistió"),
  },
  fr: {
    neverLast: list("M MM Mr Dr Drs Pr Prof Me Mgr St Ste Gén Gal Col Cdt Cap Lt cf c.-à-d p.ex ex vs env"),
    beforeNumber: list("n nº n° no No N° art Art arts p pp vol t chap fig al par"),
    maybeLast: list("etc janv févr avr juil sept oct nov déc apr av J.-C S.A"),
    starters: list(
      "A À Ainsi Alors Après Au Aucun Aujourd’hui Aujourd'hui Aussi Avant Avec Bien Car Ce Cela Celle Celui Certains Ces Cet Cette Chaque Comme Contre Dans De Depuis Des Donc Du Elle Elles En Entre Est Et Il Ils Je La Le Les Leur Leurs Lors Lorsque Mais Malgré Même Ni Non Nous On Or Ou Où Par Pendant Plus Pour Pourtant Près Puis Quand Que Qui Sa Sans Se Selon Ses Si Son Sous Sur Tous Tout Toutefois Un Une Vous",
    ),
    sayingVerbs: list(
      "dit demande demanda demandé répond répondit ajoute ajouta interroge interrogea lance lança écrit déclare déclara affirme s’exclame t-il t-elle",
    ),
  },
  de: {
    neverLast: list("Hr Hrn Fr Dr Prof Gen St z.B bzw vgl ca d.h u.a o.ä sog"),
    beforeNumber: list("Nr Nrn Art Abs S Bd Kap Abb"),
    maybeLast: list("usw etc Jan Feb Apr Aug Sept Okt Nov Dez Jh Mio Mrd"),
    starters: list(
      "Aber Alle Als Am An Auch Auf Aus Bei Bis Da Damit Dann Das Dass Dem Den Denn Der Des Die Dies Diese Dieser Dieses Doch Dort Durch Ein Eine Einen Einer Er Es Für Gegen Hier Ich Ihr Ihre Im In Ist Jede Jeder Kein Keine Man Mit Nach Nicht Noch Nun Nur Ob Oder Ohne Sein Seine Seit Sie So Um Und Unter Viele Vom Von Vor War Warum Was Weil Wenn Wer Wie Wir Wo Zu Zum Zur Zwar Zwischen",
    ),
    sayingVerbs: list("sagte sagt fragte fragt antwortete erklärte rief meinte schrieb ergänzte"),
  },
  fa: { neverLast: [], beforeNumber: [], maybeLast: [], starters: [], sayingVerbs: list("گفت پرسید افزود پاسخ نوشت") },
  ar: { neverLast: [], beforeNumber: [], maybeLast: [], starters: [], sayingVerbs: list("قال قالت سأل سألت تساءل أضاف أجاب كتب") },
};

/** For a language without a list: only what holds everywhere (initials, acronyms, closing quotes) is mended. */
export const noSentenceWords: SentenceWords = { neverLast: [], beforeNumber: [], maybeLast: [], starters: [], sayingVerbs: [] };

function list(words: string): string[] {
  return words.split(" ");
}
