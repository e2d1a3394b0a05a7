import { hydrate } from 'svelte';
import SvelteCourse from './SvelteCourse.svelte';

hydrate(SvelteCourse, { target: document.getElementById('root')! });
