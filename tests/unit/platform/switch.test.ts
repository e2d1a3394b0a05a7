import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../platform/settings.ts';
import { toStore } from '../../../platform/switch.ts';

describe('the rule to store', () => {
  it('is none where the default says the same', () => {
    expect(toStore(parseSettings({}), 'on')).toBeUndefined();
    expect(toStore(parseSettings({ defaultRule: 'off' }), 'off')).toBeUndefined();
  });

  it('is the rule where the default says something else', () => {
    expect(toStore(parseSettings({}), 'off')).toBe('off');
    expect(toStore(parseSettings({ defaultRule: 'off' }), 'on')).toBe('on');
    expect(toStore(parseSettings({ defaultRule: 'list' }), 'on')).toBe('on');
  });
});
