import { classesOf } from '../../../ui/classes.ts';
import styles from '../Drag.module.css';

const cx = classesOf(styles);

/** What follows the pointer: the first name, and how many there are. It goes away by itself: the browser has copied it. */
export function dragPicture(names: readonly string[]): HTMLElement {
  const picture = document.createElement('div');
  picture.className = cx('preview');
  picture.ariaHidden = 'true';
  picture.textContent = names[0] ?? '';
  if (names.length > 1) {
    const count = document.createElement('span');
    count.className = cx('count');
    count.textContent = String(names.length);
    picture.append(count);
  }
  document.body.append(picture);
  setTimeout(() => {
    picture.remove();
  });
  return picture;
}
