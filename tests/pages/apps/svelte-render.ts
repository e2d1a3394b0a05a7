import { render as renderSvelte } from 'svelte/server';
import SvelteCourse from './SvelteCourse.svelte';

export const render = (): string => renderSvelte(SvelteCourse).body;
