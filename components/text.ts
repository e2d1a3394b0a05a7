/** The strings of the interface: components name them, whoever renders gives them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;
export type GetText = (key: MessageKey, ...substitutions: (string | number)[]) => string;

export const Text = createContext<GetText>((key) => key);

export const useText = (): GetText => useContext(Text);
