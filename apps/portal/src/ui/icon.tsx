const shapes = {
  inbox: 'M4 13.5 6.3 6.2A1.7 1.7 0 0 1 8 5h8a1.7 1.7 0 0 1 1.7 1.2L20 13.5v4A1.5 1.5 0 0 1 18.5 19h-13A1.5 1.5 0 0 1 4 17.5zM4 13.5h4.6a3.4 3.4 0 0 0 6.8 0H20',
  phone: 'M7.3 4.2 9 4a1 1 0 0 1 1 .7l1 3a1 1 0 0 1-.3 1L9.3 10a11 11 0 0 0 4.7 4.7l1.3-1.4a1 1 0 0 1 1-.3l3 1a1 1 0 0 1 .7 1l-.2 1.7a2.6 2.6 0 0 1-2.8 2.3A14.5 14.5 0 0 1 5 7a2.6 2.6 0 0 1 2.3-2.8z',
  back: 'M8.5 5 4 9.5 8.5 14M4 9.5h10.5a5 5 0 0 1 0 10H11',
  stairs: 'M4 20h4.5v-4.7H13v-4.7h4.5V6H21',
  document: 'M7 3.5h7l4 4V19a1.5 1.5 0 0 1-1.5 1.5h-9.5A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5zM9 12h6M9 16h6M9 8h2.5',
  people: 'M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M15.5 5.2a3 3 0 0 1 0 5.6M17.5 14.3c2.1.6 3.5 2.3 3.5 4.7',
  star: 'm12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z',
  screen: 'M4 5h16v11H4zM12 16v4M8.5 20h7',
  bars: 'M6 20v-7M12 20V5M18 20v-10',
  pin: 'M12 21c4.5-4.6 6.5-7.9 6.5-11a6.5 6.5 0 0 0-13 0c0 3.1 2 6.4 6.5 11zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  camera: 'M4 8.5h3.5L9 6h6l1.5 2.5H20v10H4zM12 16.3a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  lock: 'M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  chat: 'M4 5h16v11h-8.5L7 19.8V16H4z',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.8 15.8 20 20',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1H5zM10.3 20.3h3.4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  right: 'M5 12h14M13 6l6 6-6 6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  pen: 'm5 19 .8-4L16.5 4.3l3.2 3.2L9 18.2zM14 6.8l3.2 3.2',
  help: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.7 9.5a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.8M12 16.7v.01',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M9 9.5v.01',
  shield: 'M12 3.5 19 6v5.5c0 4.3-2.8 7.3-7 9-4.2-1.7-7-4.7-7-9V6z',
  cloudOff: 'M7 18.5a4 4 0 0 1-.6-8 6 6 0 0 1 9-3M19 10.5a4 4 0 0 1 .8 5.7M4 4l16 16',
  leave: 'M10 4.5H5.5v15H10M14 8l4.5 4-4.5 4M18.5 12H9',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
} as const;

export type IconName = keyof typeof shapes;

/** One own set: 24 grid, 1.7 stroke, always beside a word. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.7}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={shapes[name]} />
  </svg>
);

/** The logo: a square ear whose corner lets the sound out. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg viewBox="0 0 28 28" width={size} height={size} fill="none" stroke="currentColor" strokeWidth={2.3} strokeLinecap="round" aria-hidden="true">
    <path d="M18.3 3H9A6 6 0 0 0 3 9v10a6 6 0 0 0 6 6h10a6 6 0 0 0 6-6v-8.7" />
    <path d="M22 3.2a6 6 0 0 1 2.8 2.8M17.3 8.9A6 6 0 1 0 19.8 13" />
    <circle cx="14" cy="14" r="1.7" fill="currentColor" stroke="none" />
  </svg>
);
