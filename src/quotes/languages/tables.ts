/** What is known of a language: enough for the usual cues, and no more. */
export interface LanguageTable {
  /** Verbs of saying, past and present, as they stand beside a subject. */
  readonly verbs: string
  /** Participles of verbs of saying, behind an auxiliary. */
  readonly participles: string
  /** The auxiliary of a compound past. */
  readonly auxiliaries: string
  /** The ending of a verb that the table does not have, right after a quotation. */
  readonly open: string
  /** `laut`, `selon`, `según`: followed by the speaker. */
  readonly according: string
  /** Words before a noun that is a speaker. */
  readonly articles: string
  readonly pronouns: string
  /** Words that join a name or a title: `von`, `de la`. */
  readonly particles: string
  /** Nouns before a name that do not belong to it. */
  readonly titles: string
  /** How further such nouns end, as a pattern: `Oppositionsführer`. */
  readonly titleEndings: string
  /** A reflexive pronoun before a verb, as a pattern. */
  readonly reflexive: string
  /** The endings of a participle that the table does not have, as a pattern. */
  readonly openParticiple: string
  /** Words before a noun that is not the subject. */
  readonly objects: string
  /** Capitalised words that begin a sentence and no name. */
  readonly openers: string
}

export const tables: Readonly<Record<'de' | 'fr' | 'es', LanguageTable>> = {
  de: {
    verbs: `sagte sagten sagt sagen erklärte erklärten erklärt betonte betont meinte meint fragte fragt antwortete antwortet schrieb schreibt
forderte fordert warnte warnt kritisierte kritisiert berichtete berichtet ergänzte ergänzt versicherte versichert behauptete behauptet
bestätigte bestätigt rief ruft bemerkte äußerte erwiderte entgegnete teilte kündigte fügte räumte verkündete beteuerte mahnte urteilte
resümierte scherzte klagte lobte begründete beklagte erzählte erzählt so twitterte appellierte
mitteilte nannte nennt bezeichnete bezeichnet sprach spricht verriet gestand versprach befand findet fand`,
    participles:
      'gesagt erklärt betont gemeint gefragt geantwortet geschrieben gefordert gewarnt kritisiert berichtet ergänzt versichert',
    auxiliaries: 'hat habe hatte haben',
    open: 'te|ten|t',
    according: '[Ll]aut|[Nn]ach Angaben von|[Nn]ach Worten von',
    articles: 'der|die|das|ein|eine',
    pronouns: 'er|sie|es|ich|wir',
    particles: 'von der|van der|van den|von|van|zu|de',
    titleEndings:
      '(?:meister|führer|chef|sprecher|minister|präsident|leiter|direktor|forscher|trainer|professor|kommissar|politiker|unternehmer|ökonom|experte|lehrer|anwalt|anwält|rat|rät|vorsitzende|abgeordnete|beauftragte|händler|fahrer|arbeiter)(?:in|r|n)?$',
    reflexive: '',
    openParticiple: '(?!)',
    objects: 'dem|den|einem|einen|im|am|zum|ins|auf|in|an|bei|mit|aus|für|zu|nach|unter|über',
    titles: `Herr Frau Dr. Prof. Bundeskanzler Bundeskanzlerin Kanzler Kanzlerin Präsident Präsidentin Bundespräsident Minister Ministerin Bürgermeister
Bürgermeisterin Sprecher Sprecherin Chef Chefin Trainer Trainerin Direktor Direktorin Vorsitzende Vorsitzender Ministerpräsident Ministerpräsidentin
Abgeordnete Abgeordneter Polizeisprecher Polizeisprecherin Professor Professorin Senator Senatorin Anwalt Anwältin Parteichef Parteichefin
Landrat Landrätin Außenminister Außenministerin Innenminister Innenministerin Finanzminister Finanzministerin`,
    openers: `Der Die Das Ein Eine Am Im In An Auf Bei Nach Vor Mit Für Von Zu Zum Zur Als Wenn Doch Aber Und Oder Dann Da Dort Hier Auch So Wie Was Wer
Er Sie Es Wir Ich Gestern Heute Morgen Später Zuvor Laut Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Dabei Dazu Trotzdem`,
  },
  fr: {
    verbs: `dit disait déclare déclarait affirme affirmait explique expliquait ajoute estime estimait assure précise souligne soulignait indique
annonce répond demande raconte confie lance écrit insiste regrette reconnaît avertit rappelle conclut poursuit martèle dénonce résume
déclara affirma expliqua ajouta répondit demanda lança conclut observe note juge plaide tranche déplore soupire glisse critique fustige commente prévient avoue
admet réplique rétorque interroge exclame indigne inquiète félicite agace réjouit promet espère craint parle évoque salue`,
    participles: `dit déclaré affirmé expliqué ajouté estimé assuré précisé souligné indiqué annoncé répondu demandé raconté confié lancé écrit insisté
regretté reconnu averti promis rappelé conclu poursuivi martelé dénoncé résumé tweeté noté jugé plaidé tranché déploré critiqué fustigé commenté prévenu avoué admis
répliqué rétorqué exclamé exclamée interrogé interrogée indigné indignée félicité félicitée crié murmuré plaisanté lâché parlé évoqué salué`,
    auxiliaries: 'a avait ont avaient',
    open: 'e|ait|a|ent',
    according: "[Ss]elon|[Dd][’']après|[Pp]our",
    articles: "le|la|les|l’|l'|un|une|son|sa",
    pronouns: 'il|elle|ils|elles|on|je|nous',
    particles: 'de|du|des|de la|le|la|d’',
    titleEndings: '(?!)',
    reflexive: "s[’']est |s[’']|se ",
    openParticiple: '\\p{Ll}+é',
    objects: 'au|aux|à|dans|sur|en|chez',
    titles: `M. Mme Me Dr Président Présidente Ministre Maire`,
    openers: `Le La Les L Un Une Des Du De En À Au Aux Dans Pour Par Sur Avec Sans Selon Mais Et Ou Où Puis Alors Quand Lors Après Avant Ce Cette Ces Il Elle
Ils Elles On Nous Je Hier Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Interrogé Interrogée Pourtant Aussi`,
  },
  es: {
    verbs: `dijo dice decía afirmó afirma aseguró asegura explicó explica añadió añade señaló señala indicó indica declaró declara destacó destaca
subrayó subraya advirtió advierte preguntó pregunta respondió responde contó cuenta comentó comenta expresó expresa sostuvo sostiene
manifestó manifiesta insistió insiste reiteró aclaró apuntó recordó recuerda agregó agrega escribió escribe anunció anuncia reconoció
reconoce abundó concluyó lamentó admitió confesó exclamó detalló precisó zanjó relató opinó denunció lamenta critica criticó defiende defendió denuncia exclama admite confiesa quejó queja
prometió promete teme espera opina habló habla tuiteó dijeron aseguraron afirmaron explicaron`,
    participles: `dicho afirmado asegurado explicado añadido señalado indicado declarado destacado subrayado advertido preguntado respondido contado
comentado expresado sostenido manifestado insistido reiterado recordado agregado escrito anunciado reconocido lamentado admitido`,
    auxiliaries: 'ha había han habían',
    open: 'ó|aba|ía',
    according: '[Ss]egún|[Pp]ara|[Dd]e acuerdo con',
    articles: 'el|la|los|las|un|una|su',
    pronouns: 'él|ella|ellos|ellas|yo|nosotros',
    particles: 'de|del|de la|de los|y|la|los',
    titleEndings: '(?!)',
    reflexive: 'se ',
    openParticiple: '\\p{Ll}+[ai]do',
    objects: 'a|al|en|sobre|con',
    titles: `Sr. Sra. Don Doña Dr. Dra. Presidente Presidenta Ministro Ministra`,
    openers: `El La Los Las Un Una Lo En A Al De Del Con Sin Por Para Según Pero Y O Cuando Tras Después Antes Este Esta Ese Esa Él Ella Ellos Yo Ayer Hoy
Mañana Lunes Martes Miércoles Jueves Viernes Sábado Domingo Además También Así Si No`,
  },
}
