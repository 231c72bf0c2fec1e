import { msg } from '@lit/localize';

/** Why a copy was not made or not opened, and what to do. Nothing was lost. */
export function copyRefusal(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return (typeof code === 'string' ? refusals[code] : undefined)?.() ?? otherRefusal();
}

const refusals: Readonly<Record<string, () => string>> = {
  passphrase: () =>
    msg('Mã này không mở được bản sao. Ông/bà xem lại mã đã ghi, rồi nhập lần nữa.', {
      id: 'copy-wrong-code',
    }),
  damaged: () =>
    msg('Tệp này không phải bản sao hồ sơ, hoặc đã bị hỏng. Ông/bà chọn tệp khác.', {
      id: 'copy-damaged',
    }),
  newer: () =>
    msg('Tệp này do trang phiên bản mới hơn tạo ra. Ông/bà tải lại trang này, rồi mở lần nữa.', {
      id: 'copy-newer',
    }),
  procedure: () =>
    msg('Đây là bản sao của thủ tục khác. Ông/bà mở trang của thủ tục đó, rồi mở tệp ở đó.', {
      id: 'copy-other-procedure',
    }),
  insecure: () =>
    msg('Trang này chưa có khóa bảo mật, nên không làm được bản sao có khóa.', {
      id: 'copy-insecure',
    }),
  quota: () =>
    msg('Máy này hết chỗ trống, chưa cất được hồ sơ trong bản sao.', { id: 'copy-quota' }),
};

function otherRefusal(): string {
  return msg('Chưa làm được. Ông/bà xem lại mạng, rồi bấm lần nữa.', { id: 'copy-failed' });
}

/** In Zalo and the like files may not be saved. */
export function isInAppBrowser(agent = navigator.userAgent): boolean {
  return /Zalo|FBAN|FBAV|Instagram|Line\/|MicroMessenger|; wv\)/.test(agent);
}
