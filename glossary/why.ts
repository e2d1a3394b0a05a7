/** What spoke for a sense, and what else may be meant, for the card to put into words. */
import type { GlossaryIndex } from './index-format.ts';
import type { Sense } from './senses.ts';

/** `Proof` says what speaks for a sense, `Other` names another term. */
export interface Why<Proof, Other> {
  /** The page itself says what the letters stand for. */
  readonly isDefined: boolean;
  /** What speaks for this meaning: in the same passage, and elsewhere on the page. */
  readonly near: readonly Proof[];
  readonly onPage: readonly Proof[];
  /** Numbers of the entry's rivals that something speaks for. */
  readonly rivals: readonly number[];
  /** Other terms of the glossary that may be meant, likelier first. */
  readonly others: readonly Other[];
}

/** The id of a term, or words. */
export type Evident = { readonly term: string } | { readonly words: string };

/** With the ids of terms. */
export type WhyMeant = Why<Evident, string>;

export function whyMeant({ reasons, others }: Sense, index: GlossaryIndex): WhyMeant {
  const { terms } = index;
  const near: Evident[] = [];
  const onPage: Evident[] = [];
  const rivals = new Set<number>();
  for (const reason of reasons)
    switch (reason.kind) {
      case 'listed':
        near.push({ term: terms[reason.term]!.id });
        break;
      case 'neighbour':
      case 'cue':
      case 'long-form': {
        const isNear = reason.distance === 'near' || reason.distance === 'block';
        (isNear ? near : onPage).push(
          reason.kind === 'neighbour'
            ? { term: terms[reason.term]!.id }
            : { words: index.phrase(reason.phrase) },
        );
        break;
      }
      case 'rival':
        rivals.add(reason.rival);
    }
  return {
    isDefined: reasons.some((reason) => reason.kind === 'defined' && reason.as === undefined),
    near,
    onPage,
    rivals: [...rivals],
    others: others.map((other) => terms[other]!.id),
  };
}
