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
    <name>app::gui::BoundaryPage</name>
    <message>
        <source>– none –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say its coordinate reference system: choose it, or type one such as EPSG:4326.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year has four digits, such as 2016; it may be left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the new workspace goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot take the place of the file it is made from: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or tick that it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the boundaries lie, how they are cleaned, and the file that is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate &amp;reference system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GCJ-02, as in Chinese web maps; is shifted to WGS 84</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year of the boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the &amp;larger unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Snap tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units of the source; vertices closer than this become one, 0: only equal ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest &amp;gap that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller holes between units are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slivers narrower &amp;than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are closed whatever their size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out detail &amp;finer than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource, for maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the workspace that is there</source>
        <translation type="unfinished"></translation>
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
    <name>app::gui::ColumnMapping</name>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new indicator “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator (unit)</comment>
        <translation type="unfinished">%1（%2）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::ColumnsPage</name>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.ods);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns are taken, %3 of them as new indicators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which year the figures are of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year has four digits, such as 2010.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year of the codes has four digits, such as 2010; it may be left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are the indicator “%1”: leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is taken: choose an indicator for at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click in “Becomes” to choose another indicator or to leave a column out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year of the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the c&amp;odes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code&amp;book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that ships with Lianpian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source, for maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the figures, for maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and indicators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::ComparisonModel</name>
    <message>
        <source>It belongs to none.</source>
        <translation>不属于任何一个。</translation>
    </message>
    <message>
        <source>%1 of %2 counties have the figure.</source>
        <translation>%2 个县中 %1 个县有数据。</translation>
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
        <source>Year: %1</source>
        <translation>年份：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Indicator, %1</source>
        <translation>指标，%1 年</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>全国</translation>
    </message>
</context>
<context>
    <name>app::gui::FilePage</name>
    <message>
        <source>Figures that go into the open workspace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that go into the open workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures need a workspace: open one first, or make one from boundaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries and tables (*.shp *.zip *.gpkg *.geojson *.json *.kml *.fgb *.gml *.tab *.csv *.tsv *.txt *.xlsx *.xls *.ods *.dbf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of GeoJSON files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries make a new workspace; a table of figures goes into the one that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here: boundaries (Shapefile, zip, GeoPackage, GeoJSON, KML …) or tables (CSV, XLSX, ODS, DBF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries that make a new workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::ImportReport</name>
    <message>
        <source>%1 (%2)</source>
        <comment>section (rows)</comment>
        <translation type="unfinished">%1（%2）</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km² as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km² now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertices read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Units without geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borders, each stored once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertices to be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas changed by more than 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units whose area changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that no unit takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units without a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that stand twice, counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of one code that contradict each other, not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks that are zeros by the codebook&apos;s rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks left missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs for “no figure”, left missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts where a number belongs, left missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers with thousands separators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in full-width digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts that cannot be divided among units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums left out because a part is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that are stored like this already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the same value with another note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored figures that get another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counties, %2 repairs. Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 units get figures; %3 rows fit no unit. Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::ImportWizard</name>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Up and Down choose a limit between two classes, Left and Right move it.</source>
        <translation>上下键选择两级之间的界限，左右键移动界限。</translation>
    </message>
    <message>
        <source>Limit %1: drag it</source>
        <translation>分级界限 %1：可拖动</translation>
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
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Lianpian</source>
        <translation>连片</translation>
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
    <message>
        <source>Classes and colours</source>
        <translation>分级与配色</translation>
    </message>
    <message>
        <source>Outline of an area</source>
        <translation>片区边线</translation>
    </message>
    <message>
        <source>Limits of classes</source>
        <translation>分级界限</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
    <message>
        <source>%1[*] – Lianpian</source>
        <translation>%1[*] – 连片</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保留当前视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Keep a view</source>
        <translation>保留视图</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>保留当前选择</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Keep a selection</source>
        <translation>保留选择</translation>
    </message>
    <message>
        <source>The map is on the clipboard.</source>
        <translation>地图已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Number of selected counties</source>
        <translation>选中县数</translation>
    </message>
</context>
<context>
    <name>app::gui::MapPane</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
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
    <name>app::gui::PreviewPage</name>
    <message>
        <source>No column can be told to hold the codes of the units: choose it above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 records in %3 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by content: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by you; the rows below show what comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– none –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows. Names that look wrong need another encoding; the text follows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer or sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the unit&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the unit&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::ProgressPanel</name>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>this step takes about %n more second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::ProvinceList</name>
    <message numerus="yes">
        <source>%1, %n counties</source>
        <translation>
            <numerusform>%1，%n 个县</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::gui::ReportPage</name>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was made as a trial: look at what matched and what was repaired. Nothing is written before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::gui::SeriesView</name>
    <message>
        <source>%1 over the years</source>
        <translation>%1逐年变化</translation>
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
    <message>
        <source>Colour of %1</source>
        <translation>%1的颜色</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
</context>
<context>
    <name>app::gui::TimeSlider</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>逐年播放</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year shown</source>
        <translation>所示年份</translation>
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
    <message numerus="yes">
        <source>%n counties selected</source>
        <translation>
            <numerusform>已选 %n 个县</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts are summed, rates and means are weighted.</source>
        <translation>数量求和，比率与均值加权。</translation>
    </message>
    <message>
        <source>The source marks this figure as unverified.</source>
        <translation>来源将此数值标为未经核实。</translation>
    </message>
    <message>
        <source>Figure of the whole area</source>
        <translation>片区整体数值</translation>
    </message>
</context>
<context>
    <name>app::gui::UnitPanel</name>
    <message>
        <source>All areas</source>
        <translation>全部片区</translation>
    </message>
    <message>
        <source>Every indicator, compared</source>
        <translation>各项指标对比</translation>
    </message>
    <message>
        <source>≈ estimated   ? not verified by its source   — no figure. Means are weighted as the codebook says; the pointer shows year, source and how many counties they cover.</source>
        <translation>≈ 估计&#x3000;? 来源未核实&#x3000;— 无数据。均值按指标册规定加权；指针停留可见年份、来源和覆盖县数。</translation>
    </message>
</context>
<context>
    <name>app::gui::WindowActions</name>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import boundaries or figures…</source>
        <translation>导入边界或数据(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save settings</source>
        <translation>保存设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export the selection…</source>
        <translation>导出选中的县(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy the map as a picture</source>
        <translation>复制地图为图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keep the selection as…</source>
        <translation>保留选择为(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Move the map</source>
        <translation>移动地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Select counties</source>
        <translation>选择县(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom to a &amp;box</source>
        <translation>框选放大(&amp;B)</translation>
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
        <source>Last view</source>
        <translation>上一视图</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一视图</translation>
    </message>
    <message>
        <source>&amp;Keep this view as…</source>
        <translation>保留视图为(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;One map</source>
        <translation>一幅地图(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Two maps</source>
        <translation>两幅地图(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Four maps</source>
        <translation>四幅地图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details at the right</source>
        <translation>右侧详情(&amp;D)</translation>
    </message>
    <message>
        <source>Table and &amp;charts below</source>
        <translation>下方表格与图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Lianpian</source>
        <translation>关于连片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Open a &amp;recent workspace</source>
        <translation>打开最近的工作区(&amp;R)</translation>
    </message>
    <message>
        <source>Kept &amp;views</source>
        <translation>保留的视图(&amp;V)</translation>
    </message>
    <message>
        <source>Kept &amp;selections</source>
        <translation>保留的选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>app::gui::WritePage</name>
    <message>
        <source>The workspace %1 was made: %2 counties, %3 prefectures, %4 provinces, %5 borders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are in %1: %2 new, %3 with another value than before, %4 unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import the next file (%n left)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is whole or not there: stopping leaves everything as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
