import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../port';

/** The most that Excel gives at once. */
const sliceSize = 4 * 1024 * 1024;

/**
 * The workbook as a file, with what is not saved yet. Excel makes it ready, gives it slice by slice,
 * and keeps it until it is closed: it lends out two at a time. Throws a `HostProblem` where this
 * Excel gives no file.
 */
export async function documentFile(): Promise<Uint8Array> {
  const { requirements, document } = Office.context;
  if (!requirements.isSetSupported('CompressedFile'))
    throw new HostProblem(phrase('excel.no-file'));
  const file = await result<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0, at = 0; index < file.sliceCount; index++) {
      const slice = await result<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data = slice.data as ArrayLike<number>;
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function result<T>(ask: (done: (answer: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostProblem(phrase('excel.no-file')));
    });
  });
}
