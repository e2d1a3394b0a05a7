/** A course player of web components: shadow roots in shadow roots, slots, and a part that is attached late. */
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lessons, type Lesson } from './lessons.ts';

class CoursePlayer extends LitElement {
  static override properties = { at: {}, hasNotes: {}, isSwapped: {}, items: {} };
  declare at: number;
  declare hasNotes: boolean;
  declare isSwapped: boolean;
  declare items: readonly Lesson[];

  constructor() {
    super();
    this.at = 0;
    this.hasNotes = this.isSwapped = false;
    this.items = lessons;
  }

  override render() {
    const lesson = lessons[this.at % lessons.length]!;
    const button = (name: string, act: () => void) =>
      html`<button data-do=${name} @click=${act}>${name}</button>`;
    const next = (): void => void this.at++;
    const sort = (): void => void (this.items = [...this.items].reverse());
    return html`
      ${button('next', next)} ${button('notes', () => (this.hasNotes = !this.hasNotes))}
      ${button('swap', () => (this.isSwapped = !this.isSwapped))} ${button('sort', sort)}
      ${button('add', () => (this.items = [...this.items, { ...lesson, id: `new ${this.items.length}` }]))}
      ${button('remove', () => (this.items = this.items.slice(1)))}
      ${button('busy', () => {
        for (let times = 0; times < 5; times++) setTimeout(next, times);
        this.hasNotes = !this.hasNotes;
        sort();
      })}
      <h1>${lesson.title}</h1>
      <p>Lesson ${this.at + 1}: ${lesson.text}</p>
      <p>
        ${this.hasNotes ? html`<b>The CDIP exam. </b>` : ''}Notes on
        ${this.isSwapped ? html`<em>release of information</em>` : 'release of information'} follow.
      </p>
      <ul>
        ${repeat(
          this.items,
          ({ id }) => id,
          ({ title }) =>
            html`<li>
              <lesson-title .text=${title}><span>in ICD-10-CM</span></lesson-title>
            </li>`,
        )}
      </ul>
    `;
  }
}

class LessonTitle extends LitElement {
  static override properties = { text: {} };
  declare text: string;

  override render() {
    return html`<p>${this.text} <slot></slot></p>`;
  }
}

customElements.define('course-player', CoursePlayer);
// The script of an element often comes later than its first use.
setTimeout(() => customElements.define('lesson-title', LessonTitle), 300);
document.getElementById('root')!.append(document.createElement('course-player'));
