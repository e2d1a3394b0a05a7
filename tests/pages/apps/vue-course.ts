/** The same course in Vue; on the server and in the page. */
import { computed, defineComponent, ref } from 'vue';
import { lessons, type Lesson } from './lessons.ts';

export const VueCourse = defineComponent({
  setup() {
    const at = ref(0);
    const hasNotes = ref(false);
    const isSwapped = ref(false);
    const items = ref<Lesson[]>([...lessons]);
    const lesson = computed(() => lessons[at.value % lessons.length]!);
    const next = (): void => void at.value++;
    const sort = (): void => void (items.value = [...items.value].reverse());
    const add = (): void => void items.value.push({ ...lesson.value, id: `new ${items.value.length}` });
    const busy = (): void => {
      for (let times = 0; times < 5; times++) setTimeout(next, times);
      hasNotes.value = !hasNotes.value;
      sort();
    };
    return { at, hasNotes, isSwapped, items, lesson, next, sort, add, busy };
  },
  template: `
    <button data-do="next" @click="next">next</button>
    <button data-do="notes" @click="hasNotes = !hasNotes">notes</button>
    <button data-do="swap" @click="isSwapped = !isSwapped">swap</button>
    <button data-do="sort" @click="sort">sort</button>
    <button data-do="add" @click="add">add</button>
    <button data-do="remove" @click="items.shift()">remove</button>
    <button data-do="busy" @click="busy">busy</button>
    <h1>{{ lesson.title }}</h1>
    <p>Lesson {{ at + 1 }}: {{ lesson.text }}</p>
    <p><b v-if="hasNotes">The CDIP exam. </b>Notes on <em v-if="isSwapped">release of information</em><template v-else>release of information</template> follow.</p>
    <p v-show="hasNotes">Hidden and shown: an RHIT knows ICD-10-CM.</p>
    <TransitionGroup tag="ul"><li v-for="item in items" :key="item.id">{{ item.title }}</li></TransitionGroup>
    <KeepAlive><component :is="isSwapped ? 'article' : 'section'">{{ lesson.text }}</component></KeepAlive>
    <Teleport v-if="hasNotes" to="body"><aside>EHR: {{ lesson.title }}</aside></Teleport>`,
});
