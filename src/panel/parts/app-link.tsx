import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { addressOf } from '#state/history.ts';
import { store } from '#state/store.ts';
import { DEFAULT_VIEW, type Destination } from '#state/view.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: Destination;
}

/** A true link (it can be copied and opened in a new tab) that the app follows without loading the page again. */
export function AppLink({ to, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    store.getState().go(to);
  };
  return <a {...rest} href={addressOf({ ...DEFAULT_VIEW, ...to })} onClick={follow} />;
}
