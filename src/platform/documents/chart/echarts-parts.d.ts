// The library has no types for its single parts; they are loaded for what they register.
declare module 'echarts/lib/chart/bar';
declare module 'echarts/lib/component/grid';
declare module 'echarts/lib/component/legendPlain';
