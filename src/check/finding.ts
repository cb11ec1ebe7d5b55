/** Something that an editor should look at in a brief. The message is lower case and says what to do. */
export interface Finding {
  /** The name of the rule, or `quote-` and the verdict: `quote-altered`. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** Words of the brief that the finding is about; the place of the first of them is printed. Absent: the whole brief. */
  readonly words?: string
  /** How often the words stand in the brief before the place that is meant. */
  readonly skip?: number
  /** The place that is meant, where the words stand several times: as a quote has it. */
  readonly at?: TextPlace
  /** What the finding is about, if it is not the words: the speaker of a quote. An editor may allow either. */
  readonly subject?: string
  readonly comparison?: Comparison
  readonly fix?: Fix
}

/** The path of a passage, and a UTF-16 offset in it. */
export interface TextPlace {
  readonly path?: string
  readonly start?: number
}

export type Severity = 'error' | 'warning'

/** Characters of the words of a finding, and what `--fix` writes instead, where that is certain. */
export interface Fix {
  readonly from: string
  readonly to: string
  /** What may change: a label, or text outside quotations, code and addresses. */
  readonly part: 'label' | 'text'
}

/** The words of a source beside those of a brief. */
export interface Comparison {
  /** What to do; the message says it too, before both texts. */
  readonly advice: string
  readonly source: readonly Part[]
  readonly brief: readonly Part[]
}

/** Words of one side, and whether the other side has them. */
export interface Part {
  readonly text: string
  readonly differs: boolean
}
