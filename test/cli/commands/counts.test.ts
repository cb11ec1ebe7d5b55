import { expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const files = {
  'briefs/a.yaml': 'headline: A\ndate: 2021-01-01\ntopic: City\ntags: [bus, ferry]\nsections: [{label: Why it matters, body: x}]\n',
  'briefs/b.yaml': 'headline: B\ndate: 2021-02-01\ntopic: City\ntags: [bus]\nsections: [{label: Yes but, body: x}]\n',
  'briefs/c.yaml': 'headline: C\ndate: 2021-03-01\ntopic: city\ntags: [Bus]\nsections: [{label: why it matters, body: x}]\n',
  'briefs/d.yaml': 'headline: D\ndate: 2022-01-01\ntopic: World\n',
} // prettier-ignore

test.each([
  ['topics', '3\tCity\n1\tWorld\n'],
  ['topics --since 2022', '1\tWorld\n'],
  ['topics --reverse', '1\tWorld\n3\tCity\n'],
  ['tags', '3\tbus\n1\tferry\n'],
  ['tags -n 1', '3\tbus\n'],
  ['labels', '2\tWhy it matters\n1\tYes but\n'],
  ['labels b', '1\tYes but\n'],
  ['tags --format csv', 'count,name\n3,bus\n1,ferry\n'],
  ['tags --format jsonl', '{"version":1,"count":3,"name":"bus"}\n{"version":1,"count":1,"name":"ferry"}\n'],
  ['topics --template {name}', 'City\nWorld\n'],
  ['topics --format terminal', '\n  3  City\n  1  World\n\n'],
])('%s', async (line, out) => {
  const { code, out: printed, err } = await run(line.split(' '), { files })
  expect([code, printed, err]).toEqual([0, out, ''])
})
