/** Which steps of `npm test` run at the same time. */

export interface Place {
  readonly name: string;
  /** The step that it runs at the same time as, where that is run too; else it has its own turn. */
  readonly beside?: string;
}

/** The steps in the order of their turns, each with those beside it. */
export function together<Step extends Place>(steps: readonly Step[]): Step[][] {
  const isAlone = ({ beside }: Step): boolean => !steps.some(({ name }) => name === beside);
  return steps.filter(isAlone).map((step) => [step, ...steps.filter(({ beside }) => beside === step.name)]);
}
