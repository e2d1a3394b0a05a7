/** Copies text; whether it could be done. `root`: where the card is, whose focus stays. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, root);
  }
}

/** Pages without a secure connection, and frames, may have no clipboard. */
function copyByCommand(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.value = text;
  root.append(area);
  area.focus({ preventScroll: true });
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  focused?.focus({ preventScroll: true });
  return isDone;
}
