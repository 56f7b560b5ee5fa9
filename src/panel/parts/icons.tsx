import type { ReactNode } from 'react';

/** Line icons on a 24 grid; they only repeat what the words beside them say. */
const SHAPES = {
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  body: (
    <>
      <circle cx="12" cy="4.8" r="2.6" />
      <path d="M4.5 10.5c5 1.6 10 1.6 15 0M12 11.6v4M12 15.6 8.6 21.5M12 15.6l3.4 5.9" />
    </>
  ),
  hurts: (
    <>
      <path d="M12 21.2c4.6-5 6.9-8.7 6.9-11.6A6.9 6.9 0 0 0 5.1 9.6c0 2.9 2.3 6.6 6.9 11.6Z" />
      <circle cx="12" cy="9.6" r="2.5" />
    </>
  ),
  muscles: <path d="M2.8 12c4.2-6.5 14.2-6.5 18.4 0-4.2 6.5-14.2 6.5-18.4 0Zm3.6 0h11.200" />,
  learn: (
    <path d="M12 6.6C10 5 7 4.4 3.5 4.6v13.2c3.5-.2 6.5.4 8.5 2 2-1.6 5-2.2 8.5-2V4.6C17 4.4 14 5 12 6.6Zm0 0v13.2" />
  ),
  layers: <path d="m12 3.5 9 5-9 5-9-5 9-5Zm-9 9 9 5 9-5M3 16.3l9 5 9-5" />,
  turn: (
    <path d="M19.5 9.5C18.2 6.2 15.4 4 12 4a8 8 0 0 0-8 8c0 4.4 3.6 8 8 8 3.7 0 6.8-2.5 7.7-6M20 4.5v5h-5" />
  ),
  replay: <path d="M7 4.5v15l12-7.5-12-7.5Z" fill="currentColor" strokeLinejoin="round" />,
  isolate: (
    <>
      <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4" />
      <ellipse cx="12" cy="12" rx="4.5" ry="3" />
    </>
  ),
  care: <path d="M12 4 2.8 20h18.4L12 4Zm0 6v4.6M12 17.3v.1" />,
  back: <path d="M14.5 5 7.5 12l7 7" />,
  forward: <path d="m9.5 5 7 7-7 7" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  light: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.5v2.3M12 19.2v2.3M2.5 12h2.3M19.2 12h2.3M5.3 5.3l1.6 1.6M17.1 17.1l1.6 1.6M5.3 18.7l1.6-1.6M17.1 6.9l1.6-1.6" />
    </>
  ),
  dark: <path d="M19.8 14.6A8.3 8.3 0 0 1 9.4 4.2a8.3 8.3 0 1 0 10.4 10.4Z" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.2M12 7.7v.1" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
