import type { Mark } from '../layout/run.ts'

/** How each kind of characters looks. `accent` is 256-colour 31, readable on dark and on light, and cyan among sixteen. */
export const THEME: { readonly [mark in Mark]: readonly Attribute[] } = {
  rule: ['accent'],
  topic: ['accent', 'bold'],
  date: ['dim'],
  headline: ['bold'],
  dek: [],
  byline: ['dim'],
  caption: ['dim'],
  credit: ['dim', 'italic'],
  label: ['accent', 'bold'],
  bullet: ['accent'],
  arrow: ['accent'],
  bar: ['accent'],
  quotation: ['italic'],
  speaker: ['bold'],
  role: ['dim'],
  heading: ['bold'],
  frame: ['dim'],
  pre: [],
  keyword: ['bold'],
  name: ['accent'],
  string: ['green'],
  number: ['magenta'],
  comment: ['dim', 'italic'],
  added: ['green'],
  removed: ['red'],
  aside: ['dim'],
  strong: ['bold'],
  emphasis: ['italic'],
  strike: ['strike'],
  code: ['accent'],
  link: ['underline'],
  url: ['dim'],
}

/** Green, magenta and red are readable on dark and on light; yellow and blue are not. */
export type Attribute = 'accent' | 'bold' | 'dim' | 'italic' | 'strike' | 'underline' | 'green' | 'magenta' | 'red'
