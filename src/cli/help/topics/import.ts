import { kinds } from '../../../sources/kind.ts'
import { reasons } from '../../../article/ledger.ts'
import type { HelpPage } from '../blocks.ts'

export const importTopic: HelpPage = [
  'brief import reads an article, an e-mail or a feed and writes briefs: headline, date, byline, image, lede, labelled sections, links, notes and source. It changes no words. It reads files, http and https addresses, and standard input.',
  { heading: 'Kinds of sources' },
  `The kind is detected from the start of the text and the name of the file. --from sets it: ${kinds.join(', ')}. A newsletter with several stories becomes one file with an edition.`,
  'An e-mail (.eml) is read from its HTML, or else from its text. The subject is the headline, the name of the sender is the publisher, and the Message-ID is source.id. Attachments are not read, and addresses are not kept.',
  'Each entry of a feed (RSS, Atom, JSON Feed, CDF) becomes a brief of its own. Its text is the content of the entry, else the summary; it is often shorter than the article. source.id has the id of the entry. With --save, a second import adds only new entries: those whose id the library does not have. An entry with the same address as a brief of the library is reported and not saved. --force saves both again.',
  { heading: 'Addresses' },
  'brief import https://… downloads one page or feed: at most 10 MiB after decompression, within 10 seconds, over at most 5 redirects. It runs no scripts, stores no cookies, uses no proxy, and names itself and its version to the server. Addresses of this machine and of private networks are refused, also behind a redirect or a name; --allow-local allows them.',
  'Some servers refuse programs (status 401, 403, 429, 451 or 503), and some pages are empty without their scripts. Open such a page in a browser, save it, and import the file.',
  'With --save, the server of a feed is asked only for what has changed since the last import. Several sources can be given; one that fails does not stop the others.',
  { heading: 'The ledger' },
  'Each word of a source is in the brief, or is left out for a reason. stderr has the totals; --ledger prints each passage with its place (sections[1].body) or the reason. The reasons are:',
  { names: reasons },
  'A passage that fits nowhere is kept in notes, with the kind "unparsed". Look at these before you publish the brief.',
  { heading: 'Damaged text' },
  'Wrongly decoded characters (donâ€™t) and missing spaces are reported. --repair corrects them.',
  { heading: 'Files' },
  '--save writes YYYY/YYYY-MM-DD-slug.yaml in the library and prints its path. A brief without a date is saved at the top of the library. --force replaces a file that exists. --keep-source also writes the text of the source to sources/, beside the brief; brief check and digest --verified compare quotes with it.',
  { heading: 'Exit codes' },
  {
    rows: [
      ['0', 'every source was imported'],
      ['1', 'a file exists already'],
      ['3', 'a source could not be read; the others were imported'],
    ],
  },
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief import story.txt', does: 'Print the brief of an article' },
      { line: 'brief import --ledger page.html', does: 'List what became of each passage' },
      { line: 'brief import --save https://example.org/feed.xml', does: 'Save the new entries of a feed on the Web' },
      { line: 'brief import --save feed.xml', does: 'Save the new entries of a feed' },
    ],
  },
]
