import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { PaletteSearch } from './palette-search.tsx';

/** The window of the command search. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog title={t('search.title')} onClose={onClose}>
      <PaletteSearch onClose={onClose} />
    </Dialog>
  );
}
