<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>app::gui::AreaList</name>
    <message numerus="yes">
        <source>%1, %n counties</source>
        <translation>
            <numerusform>%1，%n 个县</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::gui::ClassBar</name>
    <message>
        <source>Way to make classes</source>
        <translation>分级方法</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>分级数</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色带</translation>
    </message>
</context>
<context>
    <name>app::gui::IndicatorTree</name>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator (unit)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>app::gui::LegendWidget</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>app::gui::MainWindow</name>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1 …</translation>
    </message>
    <message>
        <source>This workspace has no areas.</source>
        <translation>此工作区没有片区。</translation>
    </message>
    <message>
        <source>This workspace has no figures; &apos;lianpian import&apos; adds a table.</source>
        <translation>此工作区没有数据；可用 lianpian import 导入数据表。</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>Not an approved map; not for public release</source>
        <translation>未经审核，非公开出版地图</translation>
    </message>
    <message>
        <source>Approval number: %1</source>
        <translation>审图号：%1</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>全图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Lianpian</source>
        <translation>关于连片(&amp;A)</translation>
    </message>
    <message>
        <source>Lianpian</source>
        <translation>连片</translation>
    </message>
    <message>
        <source>%1 – Lianpian</source>
        <translation>%1 – 连片</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg);;All files (*)</source>
        <translation>工作区 (*.gpkg);;所有文件 (*)</translation>
    </message>
    <message>
        <source>About Lianpian</source>
        <translation>关于连片</translation>
    </message>
    <message>
        <source>Lianpian draws, checks and plans contiguous areas of counties. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>连片用于绘制、检查和规划由县组成的连片地区。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
</context>
<context>
    <name>app::gui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>app::gui::Names</name>
    <message>
        <source>Composite</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>就业</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Housing and amenities</source>
        <translation>住房与生活设施</translation>
    </message>
    <message>
        <source>Poverty monitoring</source>
        <translation>贫困监测</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>imputed</source>
        <translation>插补</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>未采集</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>withheld for confidentiality</source>
        <translation>因保密不公布</translation>
    </message>
    <message>
        <source>natural breaks</source>
        <translation>自然断点法</translation>
    </message>
    <message>
        <source>equal numbers of units</source>
        <translation>等量分级</translation>
    </message>
    <message>
        <source>equal steps</source>
        <translation>等距分级</translation>
    </message>
    <message>
        <source>widest gaps</source>
        <translation>最大间断</translation>
    </message>
    <message>
        <source>head and tail</source>
        <translation>头尾分割</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>quartiles and fences</source>
        <translation>四分位箱形</translation>
    </message>
    <message>
        <source>given limits</source>
        <translation>给定界限</translation>
    </message>
</context>
<context>
    <name>app::gui::SidePanel</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Search indicators</source>
        <translation>搜索指标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>app::gui::UnitCard</name>
    <message>
        <source>Unit under the pointer</source>
        <translation>指针所在单元</translation>
    </message>
    <message>
        <source>Point at a county to see its figures.</source>
        <translation>将指针移到县上，查看其数据。</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>所属片区：%1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>The table has no row for this unit.</source>
        <translation>数据表中没有该单元的记录。</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>数据状态：%1</translation>
    </message>
    <message>
        <source>From the row of code %1</source>
        <translation>取自代码 %1 的记录</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
</context>
</TS>
