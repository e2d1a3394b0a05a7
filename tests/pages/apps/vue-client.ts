import { createSSRApp } from 'vue';
import { VueCourse } from './vue-course.ts';

createSSRApp(VueCourse).mount('#root');
