/** Editors as sites use them, each beside text that is read; `window.saved` tells what each would save. */
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { basicSetup, EditorView } from 'codemirror';
import { editor } from 'monaco-editor/editor';
import Quill from 'quill';

declare global {
  interface Window {
    saved(): Record<string, string>;
  }
}

const TEXT = 'The RHIT reads ICD-10-CM.';
const field = (id: string): HTMLElement => {
  const element = document.createElement('div');
  element.id = id;
  document.getElementById('root')!.append(element);
  return element;
};

document.getElementById('root')!.innerHTML = '<p>An RHIA writes here.</p>';
const code = new EditorView({ doc: TEXT, extensions: basicSetup, parent: field('codemirror') });
const tiptap = new Editor({ element: field('tiptap'), extensions: [StarterKit], content: `<p>${TEXT}</p>` });
const quill = new Quill(field('quill'));
quill.setText(TEXT);

/** What looks things up for it never answers; it must not, or it would complete words by itself. */
window.MonacoEnvironment = { getWorker: () => new Worker(URL.createObjectURL(new Blob([]))) };
const monaco = editor.create(field('monaco'), {
  value: TEXT,
  dimension: { width: 600, height: 120 },
  cursorBlinking: 'solid',
  minimap: { enabled: false },
});

/** What Canvas and others have: a document of its own, in a frame, whose body is edited. */
const frame = document.createElement('iframe');
frame.id = 'framed';
field('rich').append(frame);
const inner = frame.contentDocument!;
inner.body.innerHTML = `<p>${TEXT}</p>`;
inner.body.contentEditable = 'true';

/** An editor that comes to life after its text was read, and dies again. */
const late = field('late');
late.innerHTML = `<p>${TEXT}</p>`;
late.addEventListener('click', () => {
  late.contentEditable = 'true';
  late.focus();
});

/** All that is on the page, but for what Monaco measures and moves. */
function html(): string {
  const copy = document.getElementById('root')!.cloneNode(true) as Element;
  const lines = copy.querySelector('#monaco .view-lines')!;
  copy.querySelector('#monaco')!.replaceChildren(lines);
  return copy.innerHTML.replaceAll(/ id="cm-[^"]*"|ͼ\w+/g, '');
}

window.saved = () => ({
  codemirror: code.state.doc.toString(),
  tiptap: JSON.stringify(tiptap.getJSON()) + tiptap.getHTML(),
  quill: JSON.stringify(quill.getContents()) + quill.root.innerHTML,
  monaco: monaco.getValue(),
  framed: inner.body.innerHTML,
  late: late.innerHTML,
  html: html(),
});
