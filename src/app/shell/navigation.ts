import {
  type Icon,
  IconBuilding,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCalendarUser,
  IconCalendarWeek,
  IconCertificate,
  IconChartBar,
  IconChartHistogram,
  IconClipboardList,
  IconClipboardText,
  IconFileText,
  IconGauge,
  IconHeartHandshake,
  IconListCheck,
  IconListDetails,
  IconMapPin,
  IconMessageQuestion,
  IconMessages,
  IconNews,
  IconRoute,
  IconSchool,
  IconSettings,
  IconSitemap,
  IconTableImport,
  IconTimeline,
  IconTools,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Granted, PagePermission } from '../page-permissions.ts';

/** Parts of the navigation, each with a heading `nav.<group>`. */
export const navigationGroups = ['work', 'plans', 'events', 'office'] as const;

/** One entry of the workspace's navigation. */
export interface NavigationEntry {
  /** Key of the words: `nav.<key>`. */
  key:
    | 'week'
    | 'tasks'
    | 'year'
    | 'calendar'
    | 'eventList'
    | 'consultations'
    | 'requests'
    | 'visits'
    | 'myEvents'
    | 'season'
    | 'minutes'
    | 'news'
    | 'certificates'
    | 'results'
    | 'plansList'
    | 'items'
    | 'board'
    | 'director'
    | 'reports'
    | 'people'
    | 'institutions'
    | 'professions'
    | 'partners'
    | 'sections'
    | 'assignments'
    | 'staff'
    | 'sheets'
    | 'centres'
    | 'settings';
  href: string;
  icon: Icon;
  group: (typeof navigationGroups)[number];
  /**
   * The permission without which the entry isn't shown; `null` for everyone signed in. Where a page is for
   * those who lead, it is one that only they hold. The page itself checks again.
   */
  permission: PagePermission | null;
  /** Other pages that belong to it, with all below them. */
  besides?: readonly string[];
  /** Stands in the bar at the bottom of a phone's screen. */
  onPhone?: true;
}

/** The workspace's pages in the order in which they are shown. */
const navigation: readonly NavigationEntry[] = [
  {
    key: 'week',
    href: '/',
    icon: IconCalendarWeek,
    group: 'work',
    permission: 'plan.read',
    onPhone: true,
  },
  { key: 'tasks', href: '/tasks', icon: IconListCheck, group: 'work', permission: 'plan.read' },
  { key: 'year', href: '/year', icon: IconChartHistogram, group: 'work', permission: 'plan.read' },
  {
    key: 'calendar',
    href: '/calendar',
    icon: IconCalendarMonth,
    group: 'work',
    permission: 'plan.read',
    onPhone: true,
  },
  {
    key: 'myEvents',
    href: '/my/events',
    besides: ['/my/certificates', '/my-talks', '/my/calendar'],
    icon: IconCalendarUser,
    group: 'work',
    permission: 'event.read',
  },
  {
    key: 'plansList',
    href: '/plans',
    icon: IconClipboardList,
    group: 'plans',
    permission: 'plan.read',
    onPhone: true,
  },
  { key: 'items', href: '/items', icon: IconListDetails, group: 'plans', permission: 'plan.read' },
  {
    key: 'board',
    href: '/board',
    icon: IconUsersGroup,
    group: 'plans',
    permission: 'plan.read',
    onPhone: true,
  },
  {
    key: 'director',
    href: '/director',
    icon: IconGauge,
    group: 'plans',
    permission: 'task.assign',
  },
  { key: 'reports', href: '/reports', icon: IconFileText, group: 'plans', permission: 'plan.read' },
  {
    key: 'eventList',
    href: '/events',
    icon: IconCalendarEvent,
    group: 'events',
    permission: 'event.read',
  },
  {
    key: 'season',
    href: '/events/season',
    icon: IconTimeline,
    group: 'events',
    permission: 'event.create',
  },
  {
    key: 'minutes',
    href: '/events/minutes',
    besides: ['/events/decisions'],
    icon: IconClipboardText,
    group: 'events',
    permission: 'minutes.list',
  },
  {
    key: 'news',
    href: '/events/news',
    icon: IconNews,
    group: 'events',
    permission: 'news.list',
  },
  {
    key: 'certificates',
    href: '/certificates',
    icon: IconCertificate,
    group: 'events',
    permission: 'certificate.list',
  },
  {
    key: 'consultations',
    href: '/consultations',
    icon: IconMessages,
    group: 'events',
    permission: 'consultation.figures.read',
  },
  {
    key: 'requests',
    href: '/requests',
    icon: IconMessageQuestion,
    group: 'events',
    permission: 'consultation.request.read',
  },
  {
    key: 'visits',
    href: '/visits',
    icon: IconMapPin,
    group: 'events',
    permission: 'visit.read',
  },
  {
    key: 'results',
    href: '/events/figures',
    besides: ['/events/reports', '/events/feedback', '/events/topics'],
    icon: IconChartBar,
    group: 'events',
    permission: 'event.figures.read',
  },
  {
    key: 'institutions',
    href: '/institutions',
    icon: IconBuilding,
    group: 'office',
    permission: 'organisation.read',
  },
  { key: 'people', href: '/people', icon: IconSchool, group: 'office', permission: 'person.read' },
  {
    key: 'professions',
    href: '/professions',
    icon: IconTools,
    group: 'office',
    permission: 'profession.read',
  },
  {
    key: 'partners',
    href: '/partners',
    icon: IconHeartHandshake,
    group: 'office',
    permission: 'partner.read',
  },
  { key: 'staff', href: '/staff', icon: IconUsers, group: 'office', permission: 'person.read' },
  {
    key: 'sections',
    href: '/sections',
    icon: IconSitemap,
    group: 'office',
    permission: 'section.read',
  },
  {
    key: 'assignments',
    href: '/assignments',
    icon: IconRoute,
    group: 'office',
    permission: 'assignment.read',
  },
  {
    key: 'sheets',
    href: '/sheets',
    icon: IconTableImport,
    group: 'office',
    permission: 'sheet.start',
  },
  {
    key: 'centres',
    href: '/centres',
    icon: IconBuildingCommunity,
    group: 'office',
    permission: 'share.read',
  },
  {
    key: 'settings',
    href: '/settings',
    icon: IconSettings,
    group: 'office',
    permission: 'membership.read',
  },
];

/** The entries that the viewer may open. */
export function visibleNavigation(can: Granted): NavigationEntry[] {
  return navigation.filter(({ permission }) => permission === null || can[permission]);
}

/** The entry that an address belongs to: of those above it the nearest. */
export function presentEntry(pathname: string): NavigationEntry | undefined {
  let present: NavigationEntry | undefined;
  let nearest = 0;
  for (const entry of navigation)
    for (const path of [entry.href, ...(entry.besides ?? [])])
      if (path.length > nearest && isBelow(pathname, path)) {
        present = entry;
        nearest = path.length;
      }
  return present;
}

function isBelow(pathname: string, path: string): boolean {
  if (path === '/') return pathname === '/';
  return pathname === path || pathname.startsWith(`${path}/`);
}
