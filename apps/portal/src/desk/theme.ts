import type { ThemeConfig } from 'antd';

const sans = "'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif";

const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f4f63', colorInfo: '#0f4f63', colorLink: '#0f4f63', colorSuccess: '#2a664b', colorWarning: '#7d5208', colorError: '#7d5208',
    colorText: '#1b211f', colorTextSecondary: '#47504c', colorTextTertiary: '#5d655f', colorTextPlaceholder: '#5d655f', colorTextDescription: '#5d655f', colorTextDisabled: '#5d655f',
    colorBgBase: '#fffdf8', colorBgLayout: '#f6f1e6', colorBorder: '#857c6b', colorBorderSecondary: '#e0d7c5', colorFillSecondary: '#ede6d7',
    fontFamily: sans, fontSize: 14, borderRadius: 8, borderRadiusLG: 14, controlHeight: 34, motionDurationMid: '160ms', wireframe: false,
    boxShadow: '0 6px 20px rgb(71 60 40 / 8%)', boxShadowSecondary: '0 6px 20px rgb(71 60 40 / 14%)',
  },
  components: {
    Segmented: { trackBg: '#ede6d7', itemSelectedBg: '#0f4f63', itemSelectedColor: '#fffdf8', itemColor: '#47504c', trackPadding: 2 },
    Select: { optionSelectedBg: '#dfeaea', optionActiveBg: '#f6f1e6' },
    Modal: { titleFontSize: 19 },
  },
};

/**
 * antd speaks in our pigments; ours are the CSS variables of ui/tokens.css. Who asks for less motion gets none of antd's either:
 * its menus wait for the end of an animation that our styles take away, and would stay hidden.
 */
export const themeFor = (lessMotion: boolean): ThemeConfig => ({ ...theme, token: { ...theme.token, motion: !lessMotion } });
