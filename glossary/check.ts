/**
 * What a glossary must be beyond its schema: links that lead somewhere, pairs that stand in both entries,
 * lengths that a card can hold. Gives a list of problems in words; an empty list is a good glossary.
 */
import * as v from 'valibot';
import { Comparison, Level, TermFile, type Term } from './schema.ts';

/** The terms of one file. Throws an Error that names the file and every broken place. */
export function parseTerms(name: string, json: unknown): Term[] {
  const result = v.safeParse(TermFile, json);
  if (!result.success) throw new Error(describe(name, result.issues));
  return result.output.terms;
}

/** The comparison. Throws an Error that names every broken place. */
export function parseComparison(name: string, json: unknown): Comparison {
  const result = v.safeParse(Comparison, json);
  if (!result.success) throw new Error(describe(name, result.issues));
  return result.output;
}

/** Each problem begins with the id of its term or the place in the comparison, and a colon. */
export function findProblems(terms: readonly Term[], comparison: Comparison): string[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const rows = new Set(comparison.rows.map((row) => row.id));
  return [
    ...twice(terms.map(({ id }) => id)).map((id) => `${id}: the id is used twice`),
    ...terms.flatMap((term) => problemsOfTerm(term, byId, rows)),
    ...problemsOfComparison(comparison, byId, rows),
  ];
}

function problemsOfTerm(term: Term, byId: ReadonlyMap<string, Term>, rows: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const id of term.related) {
    if (!byId.has(id)) problems.push(`related "${id}" is not a term`);
    if (id === term.id) problems.push('is related to itself');
  }
  for (const { id } of term.confusedWith) {
    const other = byId.get(id);
    if (!other) problems.push(`confusedWith "${id}" is not a term`);
    else if (!other.confusedWith.some((back) => back.id === term.id))
      problems.push(`confusedWith "${id}", but "${id}" does not say so in return`);
  }
  if (term.confusedWith.some(({ id }) => id === term.id)) problems.push('is confused with itself');
  for (const id of twice(term.related)) problems.push(`related "${id}" is listed twice`);
  for (const id of twice(term.confusedWith.map((other) => other.id)))
    problems.push(`confusedWith "${id}" is listed twice`);
  if (!rows.has(term.compare)) problems.push(`compare "${term.compare}" is not a row of the comparison`);
  const sentences = term.long.match(/[.?!](\s|$)/g)?.length ?? 0;
  if (sentences < 2 || sentences > 5) problems.push(`long has ${sentences} sentences, wanted two to five`);
  if (term.risk !== 'none' && term.cues.length === 0) problems.push('has risk and no cues');
  return problems.map((problem) => `${term.id}: ${problem}`);
}

function problemsOfComparison(
  comparison: Comparison,
  byId: ReadonlyMap<string, Term>,
  rows: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  for (const { place, terms } of placesWithTerms(comparison))
    for (const id of terms) if (!byId.has(id)) problems.push(`${place}: "${id}" is not a term`);
  for (const [field, { steps }] of Object.entries(comparison.ladders)) {
    const levels = steps.map(({ level }) => level).join(', ');
    if (levels !== Level.options.join(', '))
      problems.push(
        `comparison ladder ${field}: has the steps ${levels}, wanted ${Level.options.join(', ')}`,
      );
  }
  for (const { question, compare } of comparison.questions)
    if (!rows.has(compare))
      problems.push(`comparison "${question}": compare "${compare}" is not a row of the comparison`);
  return problems;
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at);

/** All of the comparison that links terms, each by the name that a problem is reported with. */
function placesWithTerms(comparison: Comparison): { place: string; terms: readonly string[] }[] {
  const { rows, ladders, crossings, questions } = comparison;
  return [
    ...rows.map(({ id, terms }) => ({ place: `comparison ${id}`, terms })),
    ...Object.entries(ladders).flatMap(([field, { steps }]) =>
      steps.map(({ level, terms }) => ({ place: `comparison ladder ${field} ${level}`, terms })),
    ),
    ...crossings.map(({ from, to, terms }) => ({ place: `comparison crossing ${from} to ${to}`, terms })),
    ...questions.map(({ question, terms }) => ({ place: `comparison "${question}"`, terms })),
  ];
}

function describe(name: string, issues: readonly v.BaseIssue<unknown>[]): string {
  const lines = issues.map((issue) => `  ${v.getDotPath(issue) ?? '(top)'}: ${issue.message}`);
  return `${name} is not a valid glossary file:\n${lines.join('\n')}`;
}
