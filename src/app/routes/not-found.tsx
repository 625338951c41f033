import { data } from 'react-router';

/** Any address that no other route knows: a real 404, shown inside the workspace. */
export function loader() {
  throw data(null, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}
