/** Which rule holds for an address. Pure. */
import { pauseOf, type Pause } from './pauses.ts';
import type { Quiz } from './quizzes.ts';
import type { Rule, Settings } from './settings.ts';

/** "www.example.edu:8080" and "example.edu" are one site. Undefined for addresses that have no host (file:, about:). */
export function siteOf(url: string): string | undefined {
  return addressOf(url)?.host;
}

export interface RuleInForce {
  readonly rule: Rule;
  /** The site or path whose rule it is; undefined where no rule of the person's own decided. */
  readonly from?: string;
  readonly why: 'everywhere' | 'paused' | 'quiz' | 'site' | 'default';
  /** What is paused, and until when. */
  readonly pause?: Pause;
  /** The quiz that is silent, or would be if the person had not said otherwise. */
  readonly quiz?: Quiz;
}

/** What an address does not tell. */
export interface Here {
  /** The id of the tab, which may be paused. */
  readonly tab?: number | undefined;
  readonly quiz?: Quiz | undefined;
}

/**
 * Which rule holds, and why. What is off everywhere or paused is off. Otherwise the most specific rule wins: a path
 * before its host, a host before the default. A quiz is off, unless a rule was made for this very place or one below.
 */
export function ruleFor(
  settings: Settings,
  url: string,
  { tab, quiz }: Here = {},
  now = Date.now(),
): RuleInForce {
  if (!settings.enabled) return { rule: 'off', why: 'everywhere' };
  const pause = pauseOf(settings.pauses, siteOf(url), tab, now);
  if (pause) return { rule: 'off', why: 'paused', pause };
  const own = ownRule(settings, url);
  if (!quiz) return own;
  if (own.from !== undefined && `${own.from}/`.startsWith(`${quiz.place}/`)) return { ...own, quiz };
  const ofQuiz = settings.sites.get(quiz.place);
  if (ofQuiz) return { rule: ofQuiz, from: quiz.place, why: 'site', quiz };
  return own.rule === 'off' ? { ...own, quiz } : { rule: 'off', why: 'quiz', quiz };
}

/** What the person's rules say of an address, whatever else holds. */
export function ownRule(settings: Pick<Settings, 'sites' | 'defaultRule'>, url: string): RuleInForce {
  const address = addressOf(url);
  const from = address && nearestPlace(settings.sites, address);
  const rule = from === undefined ? undefined : settings.sites.get(from);
  return rule ? { rule, from, why: 'site' } : { rule: settings.defaultRule, why: 'default' };
}

/**
 * The most specific place that an address is in; a course whose pages are scattered goes before all of Brightspace. The
 * places are looked through, and not the steps of the path, as the page chooses how many of these there are.
 */
function nearestPlace(sites: Settings['sites'], address: Address): string | undefined {
  const { host, path } = address;
  const here = `${[host, ...path.split('/').filter(Boolean)].join('/')}/`;
  let nearest = '';
  for (const place of sites.keys())
    if (place.length > nearest.length && here.startsWith(`${place}/`)) nearest = place;
  const course = scatteredCourse(address);
  if (course && sites.has(course) && nearest.length <= `${host}/${BRIGHTSPACE}`.length) return course;
  return nearest || undefined;
}

/**
 * The part of a site that is a course, if the address shows one; else its first step, where there are more. There is none for
 * one course of Moodle or of old Blackboard, whose pages do not tell by their path which course they are of, nor where
 * the first step stands for all of Brightspace.
 */
export function courseOf(url: string): { place: string; isCourse: boolean } | undefined {
  const address = addressOf(url);
  if (!address) return undefined;
  const scattered = scatteredCourse(address);
  if (scattered) return { place: scattered, isCourse: true };
  const path = address.path.replaceAll(/^\/+|(?<!\/)\/+$/g, '');
  const course = COURSES.map((pattern) => pattern.exec(path)?.[0]).find(Boolean);
  if (course) return { place: `${address.host}/${course}`, isCourse: true };
  const [first, ...others] = path.split('/');
  return first && first !== BRIGHTSPACE && others.length > 0 && !path.endsWith('.php')
    ? { place: `${address.host}/${first}`, isCourse: false }
    : undefined;
}

/** The first step of all paths of Brightspace. */
const BRIGHTSPACE = 'd2l';

/** The paths of courses in Canvas, Blackboard, Coursera and edX. */
const COURSES: readonly RegExp[] = [
  /^courses\/(?:[^/]+(?=\/)|[\d~]+$)/,
  /^ultra\/courses\/[^/]+/,
  /^learn\/[^/]+/,
  /^(?:learning\/)?courses?\/course-v1:[^/]+/,
];

/** Whether rules are found by it: a host, or a path of one, as addresses have it. */
export function isSitePlace(place: string): boolean {
  const address = addressOf(`https://${place}`);
  if (!address) return false;
  const query = address.query.size > 0 ? place.slice(place.indexOf('?')) : '';
  return address.host + address.path.replace(/(?<!\/)\/+$/, '') + query === place;
}

interface Address {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

function addressOf(url: string): Address | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  return hostname ? { host: hostname.replace(/^www\./, ''), path: pathname, query: searchParams } : undefined;
}

/** The home of a Brightspace course: its other pages are not below it, and name it in their path or as `ou`. */
function scatteredCourse({ host, path, query }: Address): string | undefined {
  if (!path.startsWith(`/${BRIGHTSPACE}/`)) return undefined;
  const course = query.get('ou') ?? /^\/d2l\/(?:home|le(?:\/[a-z]+)?)\/(\d+)(?=\/|$)/i.exec(path)?.[1];
  return course && /^\d+$/.test(course) ? `${host}/d2l/home/${course}` : undefined;
}
