/** The templates that come with brief, for help and completions. */
export const templateNames = ['story', 'newsletter', 'edition'] as const

export type TemplateName = (typeof templateNames)[number]
