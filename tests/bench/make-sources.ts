import type { Source, SourceKind } from "../../src/schema/types.ts";
import { pick, type Random, type Vocabulary } from "./random-words.ts";

const kinds: SourceKind[] = [
  "news-report",
  "wire-report",
  "news-report",
  "primary-document",
  "official-statement",
  "news-report",
  "data",
  "expert-analysis",
  "transcript",
  "reference",
];

/** Makes up so many sources, each of a publisher of its own, some of them copies of a wire's story. */
export function makeSources(random: Random, vocabulary: Vocabulary, count: number): Record<string, Source> {
  const wires = [vocabulary.name(2), vocabulary.name(2)];
  const made = Array.from({ length: count }, (_, place): [string, Source] => {
    const source = makeSource(random, vocabulary, place);
    const wire = place % 8 === 1 ? { origin: wires[(place >> 3) % 2] ?? "", originNote: vocabulary.sentence(6) } : {};
    return [`source-${place + 1}`, { ...source, ...wire }];
  });
  return Object.fromEntries(made);
}

function makeSource(random: Random, { words, sentence, name }: Vocabulary, place: number): Source {
  const host = `${name(1).toLowerCase()}-${place + 1}.example.org`;
  const path = `${words(3).replaceAll(" ", "-")}-${pick(random, 1000, 999_999)}`;
  return {
    label: sentence(8).slice(0, -1),
    ...(random() < 0.6 ? { title: sentence(pick(random, 7, 13)).slice(0, -1) } : {}),
    publisher: `${name(2)} ${place + 1}`,
    ...(random() < 0.3 ? { author: name(2) } : {}),
    url: `https://${host}/${path}`,
    archivedUrl: `https://archive.example.org/20250901/${host}/${path}`,
    ...(random() < 0.8 ? { published: `2025-0${pick(random, 3, 8)}-${pick(random, 10, 28)}` } : {}),
    accessedOn: "2025-09-01",
    lang: "en",
    kind: kinds[place % kinds.length] ?? "news-report",
    ...(random() < 0.3 ? { note: sentence(pick(random, 8, 16)) } : {}),
    ...(random() < 0.2 ? { interest: sentence(pick(random, 6, 12)) } : {}),
  };
}
