/** "2026-11" in the reader's own way of writing months. */
export function monthOf(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(undefined, { month: 'short', year: 'numeric' });
}
