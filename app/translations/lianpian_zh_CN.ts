<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>app::gui::AboutBox</name>
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
    <name>app::gui::ApprovalPanel</name>
    <message>
        <source>How far the submissions have come</source>
        <translation>上报进展</translation>
    </message>
    <message>
        <source>Figure to correct</source>
        <translation>待更正的数据</translation>
    </message>
    <message>
        <source>Correction orders</source>
        <translation>更正令</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>for</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit to decide about</source>
        <translation>审批的单位</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Comment; needed to return</source>
        <translation>意见（退回时必填）</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>上报(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>审批通过(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>退回(&amp;R)</translation>
    </message>
    <message>
        <source>Corrected value</source>
        <translation>更正后的数值</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>&amp;Correct by an order</source>
        <translation>下达更正令(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a figure in the sheet to correct it.</source>
        <translation>在数据表中选择一个数据进行更正。</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1，%2：%3 %4</translation>
    </message>
    <message>
        <source>Not approved: an import replaces it without an order.</source>
        <translation>尚未审批：重新导入即可替换，不需要更正令。</translation>
    </message>
    <message>
        <source>No round asks these figures: there is nothing to approve. &apos;lianpian round&apos; makes one.</source>
        <translation>没有调查轮次要求这些数据，无可审批。用 lianpian round 建立轮次。</translation>
    </message>
    <message>
        <source>Choose a county that the round asks.</source>
        <translation>请选择本轮调查的一个县。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, overdue</source>
        <translation>，已逾期</translation>
    </message>
    <message>
        <source>Was sent %1 on %2 by %3</source>
        <translation>%3 于 %2 下发：%1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 counties are %4, as this level needs</source>
        <translation>%1：%3 个县中 %2 个已达到“%4”，满足本级审批前提</translation>
    </message>
    <message>
        <source>Order %1, %2, by %3: %4</source>
        <translation>第 %1 号更正令，%2，%3：%4</translation>
    </message>
    <message>
        <source>No correction orders yet.</source>
        <translation>尚无更正令。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number; type the corrected value.</source>
        <translation>“%1”不是数字；请填写更正后的数值。</translation>
    </message>
</context>
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
    <name>app::gui::AssessmentPanel</name>
    <message>
        <source>There is no catalogue of %1, or no grades. Take the lists assessment_items and grade_bands in (tab The register).</source>
        <translation>没有 %1 年的考核指标，或没有等次。请导入表 assessment_items 和 grade_bands（“登记册”页）。</translation>
    </message>
    <message>
        <source>A figure behind it is an estimate</source>
        <translation>所依据的数据中有估计数</translation>
    </message>
    <message>
        <source>%1 (shared by %2)</source>
        <translation>%1（%2 家并列）</translation>
    </message>
    <message>
        <source>vetoed</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>Points of the items that apply, of those of the catalogue</source>
        <translation>适用指标的分值／全部指标的分值</translation>
    </message>
    <message>
        <source>No unit is assessed in this year.</source>
        <translation>这一年没有被考核的单位。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>适用分值</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近步骤</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已定等次</translation>
    </message>
    <message>
        <source>Difference from it</source>
        <translation>与已定等次的差异</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Assessment of the units</source>
        <translation>单位考核</translation>
    </message>
    <message>
        <source>Table of assessment</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Word documents (*.docx);;PDF (*.pdf)</source>
        <translation>Word 文档 (*.docx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Year of the catalogue</source>
        <translation>考核年度</translation>
    </message>
    <message>
        <source>&amp;Ranking</source>
        <translation>排名(&amp;R)</translation>
    </message>
    <message>
        <source>For the office: scores and places, the highest first; ties share a place. What is given out has grades and reasons only.</source>
        <translation>仅供办公室使用：得分和名次，由高到低；同分并列。对外只给等次和理由。</translation>
    </message>
    <message>
        <source>&amp;Write the table…</source>
        <translation>写出考核表(&amp;W)…</translation>
    </message>
    <message>
        <source>Grades with their reasons; scores and places only with Ranking</source>
        <translation>等次及理由；勾选“排名”后才有得分和名次</translation>
    </message>
    <message>
        <source>The chosen unit, and commendation</source>
        <translation>所选单位，以及表彰</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Commendation</source>
        <translation>表彰</translation>
    </message>
</context>
<context>
    <name>app::gui::AssessmentWords</name>
    <message>
        <source>nothing reported</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>grade as given</source>
        <translation>已定等次</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>app::gui::BarChart</name>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Highest and lowest</source>
        <translation>最高与最低</translation>
    </message>
    <message>
        <source>Selected units</source>
        <translation>选中的单元</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>What is ranked</source>
        <translation>排名对象</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>No unit with a figure is selected.</source>
        <translation>没有选中有数值的单元。</translation>
    </message>
    <message>
        <source>This workspace has no areas.</source>
        <translation>此工作区没有片区。</translation>
    </message>
    <message>
        <source>areas without a value: %1 (%2)</source>
        <translation>无数值的片区：%1 个（%2）</translation>
    </message>
    <message>
        <source>Units on the map: %1</source>
        <translation>地图上的单元：%1 个</translation>
    </message>
</context>
<context>
    <name>app::gui::BoundaryPage</name>
    <message>
        <source>Le&amp;vel of a file with two</source>
        <translation>两级文件取哪一级(&amp;V)</translation>
    </message>
    <message>
        <source>two levels are refused</source>
        <translation>含两级时拒绝</translation>
    </message>
    <message>
        <source>the smaller units</source>
        <translation>较小的单元</translation>
    </message>
    <message>
        <source>the larger units</source>
        <translation>较大的单元</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– 无 –</translation>
    </message>
    <message>
        <source>The file does not say its coordinate reference system: choose it, or type one such as EPSG:4326.</source>
        <translation>文件没有说明坐标参考系：请选择，或输入一个，例如 EPSG:4326。</translation>
    </message>
    <message>
        <source>The year has four digits, such as 2016; it may be left empty.</source>
        <translation>年份为四位数字，例如 2016；也可以留空。</translation>
    </message>
    <message>
        <source>Say where the new workspace goes.</source>
        <translation>请指定新工作区的存放位置。</translation>
    </message>
    <message>
        <source>The workspace cannot take the place of the file it is made from: choose another name.</source>
        <translation>工作区不能覆盖它的来源文件：请另选名称。</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or tick that it is replaced.</source>
        <translation>%1 已存在：请另选名称，或勾选替换。</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation>工作区 (*.gpkg)</translation>
    </message>
    <message>
        <source>The new workspace</source>
        <translation>新工作区</translation>
    </message>
    <message>
        <source>Where the boundaries lie, how they are cleaned, and the file that is made.</source>
        <translation>边界的位置、清理方式，以及生成的文件。</translation>
    </message>
    <message>
        <source>Coordinate &amp;reference system</source>
        <translation>坐标参考系(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>基准(&amp;D)</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>GCJ-02, as in Chinese web maps; is shifted to WGS 84</source>
        <translation>GCJ-02（国内网络地图所用），将改正到 WGS 84</translation>
    </message>
    <message>
        <source>&amp;Year of the boundaries</source>
        <translation>边界年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Field of the &amp;larger unit</source>
        <translation>上级单位字段(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Snap tolerance</source>
        <translation>捕捉容差(&amp;S)</translation>
    </message>
    <message>
        <source>units of the source; vertices closer than this become one, 0: only equal ones</source>
        <translation>来源的单位；距离更近的顶点合并，0 表示只合并相同的顶点</translation>
    </message>
    <message>
        <source>Smallest &amp;gap that stays</source>
        <translation>保留的最小空隙(&amp;G)</translation>
    </message>
    <message>
        <source> km²</source>
        <translation> km²</translation>
    </message>
    <message>
        <source>smaller holes between units are closed</source>
        <translation>单元之间更小的空隙将被填补</translation>
    </message>
    <message>
        <source>Slivers narrower &amp;than</source>
        <translation>窄条宽度小于(&amp;T)</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>are closed whatever their size</source>
        <translation>不论面积多大都填补</translation>
    </message>
    <message>
        <source>Leave out detail &amp;finer than</source>
        <translation>略去细于此值的细节(&amp;F)</translation>
    </message>
    <message>
        <source>keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ource, for maps</source>
        <translation>来源（地图用）(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>选择(&amp;S)…</translation>
    </message>
    <message>
        <source>Replace the workspace that is there</source>
        <translation>替换已有的工作区</translation>
    </message>
    <message>
        <source>&amp;Codes of the units</source>
        <translation>单位代码(&amp;C)</translation>
    </message>
    <message>
        <source>recognised by codes and names</source>
        <translation>按代码和名称识别</translation>
    </message>
    <message>
        <source>Chinese ones (GB/T 2260)</source>
        <translation>中国行政区划代码（GB/T 2260）</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>普通文本</translation>
    </message>
</context>
<context>
    <name>app::gui::BoxChart</name>
    <message>
        <source>Boxes by area</source>
        <translation>片区箱线图</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <source>Other units</source>
        <translation>其他单元</translation>
    </message>
    <message>
        <source>whiskers to 1.5 interquartile ranges</source>
        <translation>须线至 1.5 倍四分位距</translation>
    </message>
    <message>
        <source>%1 units, %2 of them selected</source>
        <translation>%1 个单元，其中选中 %2 个</translation>
    </message>
    <message>
        <source>median %1, quartiles %2 and %3</source>
        <translation>中位数 %1，四分位数 %2 和 %3</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>app::gui::BriefingIssueForm</name>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the briefing</source>
        <translation>简报的文件夹</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>As &amp;Word (.docx)</source>
        <translation>Word 文档 .docx(&amp;W)</translation>
    </message>
    <message>
        <source>As &amp;PDF (.pdf)</source>
        <translation>PDF 文档 .pdf(&amp;P)</translation>
    </message>
    <message>
        <source>Write to look &amp;at</source>
        <translation>写出草稿查看(&amp;A)</translation>
    </message>
    <message>
        <source>Marked as a draft on every page</source>
        <translation>每页标明为草稿</translation>
    </message>
    <message>
        <source>R&amp;eceivers</source>
        <translation>发送对象(&amp;E)</translation>
    </message>
    <message>
        <source>Who receives the briefing</source>
        <translation>简报的发送对象</translation>
    </message>
    <message>
        <source>Number of the briefing</source>
        <translation>简报的期号</translation>
    </message>
    <message>
        <source>empty: the next one of the year</source>
        <translation>不填：本年下一号</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>empty: today</source>
        <translation>不填：今天</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>签发(&amp;I)</translation>
    </message>
    <message>
        <source>With number, day and receivers; from then on it stays as it is</source>
        <translation>写明期号、日期和发送对象；此后不再改动</translation>
    </message>
    <message>
        <source>Num&amp;ber</source>
        <translation>期号(&amp;B)</translation>
    </message>
    <message>
        <source>Day &amp;of issue</source>
        <translation>签发日期(&amp;O)</translation>
    </message>
</context>
<context>
    <name>app::gui::BriefingPanel</name>
    <message>
        <source>Writing the briefing …</source>
        <translation>正在写出简报……</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>发送对象</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>figures cannot be told</source>
        <translation>无法核对数据</translation>
    </message>
    <message>
        <source>figures have changed</source>
        <translation>数据有变动</translation>
    </message>
    <message>
        <source>text written</source>
        <translation>已成文</translation>
    </message>
    <message>
        <source>This text is not stored yet; what is written and issued is the stored one.</source>
        <translation>此正文尚未存入；写出和签发的是已存入的正文。</translation>
    </message>
    <message>
        <source>Choose a briefing to read its text; that of a draft can be edited.</source>
        <translation>请选择一份简报以阅读正文；草稿的正文可以修改。</translation>
    </message>
    <message>
        <source>Issued on %1 as number %2; it stays as it is. Files: %3</source>
        <translation>%1 签发为第 %2 期，不再改动。文件：%3</translation>
    </message>
    <message>
        <source>The figures are those that the text was written by.</source>
        <translation>数据与成文时一致。</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>No briefing was made yet. Make a draft at the right.</source>
        <translation>尚无简报。请在右侧起草。</translation>
    </message>
    <message>
        <source>Title of the chosen briefing</source>
        <translation>所选简报的标题</translation>
    </message>
    <message>
        <source>Text of the chosen briefing</source>
        <translation>所选简报的正文</translation>
    </message>
    <message>
        <source>One paragraph a line</source>
        <translation>每行一段</translation>
    </message>
    <message>
        <source>How the text stands to the figures</source>
        <translation>正文与数据是否一致</translation>
    </message>
    <message>
        <source>&amp;Store the text</source>
        <translation>存入正文(&amp;S)</translation>
    </message>
    <message>
        <source>It is taken to be true of the figures as they are now</source>
        <translation>视为与当前数据相符</translation>
    </message>
    <message>
        <source>Take the stored te&amp;xt back</source>
        <translation>恢复已存正文(&amp;X)</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新简报</translation>
    </message>
    <message>
        <source>Write and issue</source>
        <translation>写出与签发</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理结果</translation>
    </message>
</context>
<context>
    <name>app::gui::BriefingStartForm</name>
    <message>
        <source>the first with figures of counties</source>
        <translation>第一个有县级数据的指标</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Unit that the new briefing is about</source>
        <translation>新简报所述单位</translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>请选择单位</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Year of the new briefing</source>
        <translation>新简报的年份</translation>
    </message>
    <message>
        <source>Of the money; figures are the newest up to it</source>
        <translation>资金的年份；数据取至该年最新的</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title of the new briefing</source>
        <translation>新简报的标题</translation>
    </message>
    <message>
        <source>empty: made of unit and year</source>
        <translation>不填：由单位和年份拟定</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the new briefing</source>
        <translation>新简报的语言</translation>
    </message>
    <message>
        <source>Indicators of the new briefing</source>
        <translation>新简报的指标</translation>
    </message>
    <message>
        <source>None chosen: targets of the area&apos;s plan, then others with a direction; 8 at most</source>
        <translation>不选：先取片区规划的目标，再取其他有方向的指标；最多 8 个</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>Indicator of its map</source>
        <translation>地图所示指标</translation>
    </message>
    <message>
        <source>Co&amp;rrects</source>
        <translation>更正(&amp;R)</translation>
    </message>
    <message>
        <source>Issued briefing that it corrects</source>
        <translation>所更正的已签发简报</translation>
    </message>
    <message>
        <source>Make a &amp;draft</source>
        <translation>起草(&amp;D)</translation>
    </message>
    <message>
        <source>With a text made of the figures, to be edited</source>
        <translation>由数据生成正文，供修改</translation>
    </message>
    <message>
        <source>Indi&amp;cators</source>
        <translation>指标(&amp;C)</translation>
    </message>
</context>
<context>
    <name>app::gui::ChangeList</name>
    <message>
        <source>conflict: approved</source>
        <translation>冲突：已审批</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变幅</translation>
    </message>
</context>
<context>
    <name>app::gui::ChapterPanel</name>
    <message>
        <source>%1 (to be supplied)</source>
        <translation>%1（待补充）</translation>
    </message>
    <message>
        <source>The table is to be supplied.</source>
        <translation>本表待补充。</translation>
    </message>
    <message>
        <source>This table is made of the plan itself: of its targets, tasks, zones, towns or schedule.</source>
        <translation>本表由规划自身的内容生成：目标、任务、分区、城镇或进度安排。</translation>
    </message>
    <message>
        <source>to be supplied</source>
        <translation>待补充</translation>
    </message>
    <message>
        <source>A map of this indicator, drawn where the plan is written out.</source>
        <translation>本指标的地图，在输出规划文本时绘制。</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>撰写“%1”</translation>
    </message>
    <message>
        <source>Edit a table</source>
        <translation>编辑表格</translation>
    </message>
    <message>
        <source>Choose what a map shows</source>
        <translation>选择地图内容</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove a row</source>
        <translation>删除一行</translation>
    </message>
    <message>
        <source>Take new values</source>
        <translation>采用新值</translation>
    </message>
    <message>
        <source>Choose the cell that the figure is to stand in.</source>
        <translation>请先选择要放入数据的单元格。</translation>
    </message>
    <message>
        <source>Sections, tables and maps of the chapter</source>
        <translation>本章的小节、表和图</translation>
    </message>
    <message>
        <source>Table of the chapter</source>
        <translation>本章的表</translation>
    </message>
    <message>
        <source>Add a ro&amp;w</source>
        <translation>添加一行(&amp;W)</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Indicator of the map</source>
        <translation>地图的指标</translation>
    </message>
    <message>
        <source>Year of the map</source>
        <translation>地图的年份</translation>
    </message>
</context>
<context>
    <name>app::gui::Chart</name>
    <message>
        <source>No indicator is shown.</source>
        <translation>未显示指标。</translation>
    </message>
    <message>
        <source>The figures are being read.</source>
        <translation>正在读取数据。</translation>
    </message>
    <message>
        <source>No unit has a figure of it in this year.</source>
        <translation>该年份没有任何单元有此指标的数值。</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>n = %1; %2 without data</source>
        <translation>n = %1；%2 个无数据</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1（%2），%3</translation>
    </message>
</context>
<context>
    <name>app::gui::ChartPanel</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
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
    <message>
        <source>From light to dark</source>
        <translation>由浅到深</translation>
    </message>
    <message>
        <source>From a middle to both sides</source>
        <translation>由中间向两端</translation>
    </message>
    <message>
        <source>Colours the other way round</source>
        <translation>颜色反向</translation>
    </message>
    <message>
        <source>The colours as others see them</source>
        <translation>色觉不同者所见的颜色</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookChanges</name>
    <message>
        <source>new entry</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookDesk</name>
    <message>
        <source>Codebook of %1: %2 entries</source>
        <translation>采用 %1 的指标目录：%2 条</translation>
    </message>
    <message>
        <source>The codebook is in %1.</source>
        <translation>指标目录已写入 %1。</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookFilePage</name>
    <message>
        <source>What the file would change</source>
        <translation>文件将作的改动</translation>
    </message>
    <message>
        <source>Fields that the file would change</source>
        <translation>文件将改动的字段</translation>
    </message>
    <message>
        <source>&amp;Take these changes over</source>
        <translation>采用这些改动(&amp;T)</translation>
    </message>
    <message>
        <source>%1: %2 new indicators, %3 fields that change, %4 as stored, %5 only here, which stay.</source>
        <translation>%1：新指标 %2 个，改动字段 %3 处，与已存相同 %4 个，仅此处有而保留 %5 个。</translation>
    </message>
    <message>
        <source>Mend what is marked red in the file first.</source>
        <translation>请先在文件中改正标红之处。</translation>
    </message>
    <message>
        <source>&amp;Leave the codebook as it is</source>
        <translation>指标目录不改(&amp;L)</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookForm</name>
    <message>
        <source>never to be called a poverty incidence</source>
        <translation>不得称为贫困发生率</translation>
    </message>
    <message>
        <source>id of an indicator</source>
        <translation>指标标识</translation>
    </message>
    <message>
        <source>ids, joined by +</source>
        <translation>指标标识，用 + 连接</translation>
    </message>
    <message>
        <source>id; empty: no values for groups</source>
        <translation>指标标识；空：无汇总值</translation>
    </message>
    <message>
        <source>share(a, b+c), mean(a, b) or rest(a, b); empty: reported</source>
        <translation>share(a, b+c)、mean(a, b) 或 rest(a, b)；空：填报</translation>
    </message>
    <message>
        <source>such as tapwater_pct</source>
        <translation>如 tapwater_pct</translation>
    </message>
    <message>
        <source>not named here</source>
        <translation>此处未命名</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookList</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookPanel</name>
    <message>
        <source>Find a name or an id</source>
        <translation>查找名称或标识</translation>
    </message>
    <message>
        <source>Find in the codebook</source>
        <translation>在指标目录中查找</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>指标目录</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>A new indicator</source>
        <translation>新建指标</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>A new indicator like this one</source>
        <translation>以此为样新建指标</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>移除(&amp;O)</translation>
    </message>
    <message>
        <source>What stands against the change</source>
        <translation>修改提示</translation>
    </message>
    <message>
        <source>Change it &amp;all the same</source>
        <translation>仍要修改(&amp;A)</translation>
    </message>
    <message>
        <source>As it &amp;was</source>
        <translation>还原(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Store the entry</source>
        <translation>保存条目(&amp;S)</translation>
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
        <source>&amp;Write the codebook…</source>
        <translation>写出目录(&amp;W)…</translation>
    </message>
    <message>
        <source>Take over a &amp;file…</source>
        <translation>采用文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Store the entry that you changed, or put it back as it was, before another one.</source>
        <translation>请先保存或还原已改动的条目，再选其他条目。</translation>
    </message>
    <message>
        <source>%1 is new in the codebook</source>
        <translation>指标目录新增 %1</translation>
    </message>
    <message>
        <source>%1 is changed in the codebook</source>
        <translation>指标目录修改 %1</translation>
    </message>
    <message>
        <source>%1 is taken out of the codebook</source>
        <translation>指标目录移除 %1</translation>
    </message>
    <message>
        <source>Takes the indicator out of the codebook</source>
        <translation>把指标移出目录</translation>
    </message>
    <message>
        <source>Choose an indicator, or make a new one.</source>
        <translation>请选择指标，或新建一个。</translation>
    </message>
    <message>
        <source>Not to be stored yet: see the fields marked red.</source>
        <translation>尚不能保存：请看标红的字段。</translation>
    </message>
    <message>
        <source>Read what is marked yellow first.</source>
        <translation>请先看标黄的提示。</translation>
    </message>
    <message>
        <source>Not stored yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Codebook to take over</source>
        <translation>要采用的指标目录</translation>
    </message>
    <message>
        <source>Codebooks (*.xlsx *.csv);;All files (*)</source>
        <translation>指标目录 (*.xlsx *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Write the codebook</source>
        <translation>写出指标目录</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text table (*.csv)</source>
        <translation>工作簿 (*.xlsx);;文本表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::gui::CodebookWords</name>
    <message>
        <source>count: summed</source>
        <translation>计数：相加</translation>
    </message>
    <message>
        <source>rate: of sums, or weighted</source>
        <translation>比率：和之比或加权</translation>
    </message>
    <message>
        <source>mean: weighted</source>
        <translation>均值：加权</translation>
    </message>
    <message>
        <source>money: summed</source>
        <translation>金额：相加</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>无方向</translation>
    </message>
    <message>
        <source>higher is worse</source>
        <translation>越高越差</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name, Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Unit, Chinese</source>
        <translation>中文单位</translation>
    </message>
    <message>
        <source>Unit, English</source>
        <translation>英文单位</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group, Chinese</source>
        <translation>分组中文名</translation>
    </message>
    <message>
        <source>Group, English</source>
        <translation>分组英文名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权数</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Least allowed</source>
        <translation>允许最小值</translation>
    </message>
    <message>
        <source>Greatest allowed</source>
        <translation>允许最大值</translation>
    </message>
    <message>
        <source>Decimals shown</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Composite index</source>
        <translation>综合指数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>app::gui::ColumnMapping</name>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>new indicator “%1”</source>
        <translation>新指标“%1”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator (unit)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>成为</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
</context>
<context>
    <name>app::gui::ColumnsPage</name>
    <message>
        <source>Codebook</source>
        <translation>指标手册</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.xlsx *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 of %2 columns are taken, %3 of them as new indicators.</source>
        <translation>共 %2 列，导入 %1 列，其中 %3 列为新指标。</translation>
    </message>
    <message>
        <source>Say which year the figures are of.</source>
        <translation>请填写数据的年份。</translation>
    </message>
    <message>
        <source>The year has four digits, such as 2010.</source>
        <translation>年份为四位数字，例如 2010。</translation>
    </message>
    <message>
        <source>The year of the codes has four digits, such as 2010; it may be left empty.</source>
        <translation>代码年份为四位数字，例如 2010；也可以留空。</translation>
    </message>
    <message>
        <source>Two columns are the indicator “%1”: leave one of them out.</source>
        <translation>有两列都是指标“%1”：请不导入其中一列。</translation>
    </message>
    <message>
        <source>No column is taken: choose an indicator for at least one.</source>
        <translation>没有要导入的列：请至少为一列选择指标。</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Click in “Becomes” to choose another indicator or to leave a column out.</source>
        <translation>点击“成为”一栏可另选指标，或不导入该列。</translation>
    </message>
    <message>
        <source>&amp;Year of the figures</source>
        <translation>数据年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Year of the c&amp;odes</source>
        <translation>代码年份(&amp;O)</translation>
    </message>
    <message>
        <source>as the figures</source>
        <translation>与数据相同</translation>
    </message>
    <message>
        <source>Code&amp;book</source>
        <translation>指标手册(&amp;B)</translation>
    </message>
    <message>
        <source>of the workspace</source>
        <translation>工作区自带</translation>
    </message>
    <message>
        <source>that ships with Lianpian</source>
        <translation>随连片附带</translation>
    </message>
    <message>
        <source>from a file…</source>
        <translation>来自文件…</translation>
    </message>
    <message>
        <source>&amp;Source, for maps</source>
        <translation>来源（地图用）(&amp;S)</translation>
    </message>
    <message>
        <source>Year of the figures</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Year of the codes</source>
        <translation>代码年份</translation>
    </message>
    <message>
        <source>Source of the figures, for maps</source>
        <translation>数据来源（地图用）</translation>
    </message>
    <message>
        <source>Columns and indicators</source>
        <translation>列与指标</translation>
    </message>
    <message>
        <source>The table has figures of %1; say a year above to take only that one.</source>
        <translation>本表有 %1 年的数据；在上面写一个年份即只采用该年。</translation>
    </message>
    <message>
        <source>&amp;Decimal sign</source>
        <translation>小数点(&amp;D)</translation>
    </message>
    <message>
        <source>found for each column</source>
        <translation>逐列判断</translation>
    </message>
    <message>
        <source>point: 1,234.5</source>
        <translation>点：1,234.5</translation>
    </message>
    <message>
        <source>comma: 1.234,5</source>
        <translation>逗号：1.234,5</translation>
    </message>
    <message>
        <source>&amp;Keep rows of no unit</source>
        <translation>保留没有对应单位的行(&amp;K)</translation>
    </message>
    <message>
        <source>They become units without an outline. Sums and remarks never do.</source>
        <translation>它们成为没有轮廓的单位。合计行和备注行从不保留。</translation>
    </message>
    <message>
        <source>Decimal sign of the figures</source>
        <translation>数据的小数点</translation>
    </message>
</context>
<context>
    <name>app::gui::CommendationPart</name>
    <message>
        <source>Nomination</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>尚缺条件</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>部门意见</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>公示异议</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐单位</translation>
    </message>
    <message>
        <source>Notice from</source>
        <translation>公示自</translation>
    </message>
    <message>
        <source>Notice until</source>
        <translation>公示至</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>已推荐</translation>
    </message>
    <message>
        <source>given, of those asked</source>
        <translation>已出具／应出具</translation>
    </message>
    <message>
        <source>answered, of those raised</source>
        <translation>已答复／已提出</translation>
    </message>
    <message>
        <source>Choose a nomination to decide about it.</source>
        <translation>请选择一项推荐，再作决定。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>公示首日</translation>
    </message>
    <message>
        <source>Day, 2012-05-31</source>
        <translation>日期，如 2012-05-31</translation>
    </message>
    <message>
        <source>Nominations</source>
        <translation>表彰推荐</translation>
    </message>
    <message>
        <source>No nominations. Take the lists schemes and nominations in (tab The register).</source>
        <translation>没有推荐。请导入表 schemes 和 nominations（“登记册”页）。</translation>
    </message>
    <message>
        <source>Scheme of commendation</source>
        <translation>表彰方案</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Quotas and reports of the scheme</source>
        <translation>方案的名额与材料</translation>
    </message>
    <message>
        <source>Chosen nomination</source>
        <translation>所选推荐</translation>
    </message>
    <message>
        <source>What becomes of the nomination</source>
        <translation>对推荐的处理</translation>
    </message>
    <message>
        <source>Day of the decision on the nomination</source>
        <translation>处理推荐的日期</translation>
    </message>
    <message>
        <source>Last day of the notice</source>
        <translation>公示末日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>公示末日</translation>
    </message>
    <message>
        <source>Document that approves the nomination</source>
        <translation>批准推荐的文件</translation>
    </message>
    <message>
        <source>The document that approves it</source>
        <translation>批准文件</translation>
    </message>
    <message>
        <source>Reason why the nomination is declined</source>
        <translation>不予表彰的理由</translation>
    </message>
    <message>
        <source>Why it is declined</source>
        <translation>不予表彰的理由</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>决定(&amp;D)</translation>
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
    <message>
        <source>Province, in part</source>
        <translation>省（部分）</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>数据包</translation>
    </message>
</context>
<context>
    <name>app::gui::ConsultationPanel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Persons present</source>
        <translation>到会人数</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Promised against it</source>
        <translation>对应承诺</translation>
    </message>
    <message>
        <source>Choose a meeting to read what was asked and answered there.</source>
        <translation>选中一次会议，查看会上的提问与答复。</translation>
    </message>
    <message>
        <source>%1. %2: %3
    Answer: %4</source>
        <translation>%1. %2：%3
    答复：%4</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>No questions are noted for this meeting.</source>
        <translation>这次会议没有记录提问。</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Questions of the chosen meeting</source>
        <translation>所选会议的提问</translation>
    </message>
    <message>
        <source>No meetings are registered. Take the list meetings in (tab The register).</source>
        <translation>尚未登记会议。请在“登记册”页导入会议表（meetings）。</translation>
    </message>
    <message>
        <source>No needs are registered. Take the list needs in (tab The register).</source>
        <translation>尚未登记需求。请在“登记册”页导入需求表（needs）。</translation>
    </message>
</context>
<context>
    <name>app::gui::CoveragePanel</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Nothing was found: every area has its unit, nothing overlaps and nothing is overdue.</source>
        <translation>没有发现问题：每个片区都有联系单位，没有重叠，没有逾期。</translation>
    </message>
</context>
<context>
    <name>app::gui::EntryForm</name>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>app::gui::FigurePanel</name>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>规划所引</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Figures of the text</source>
        <translation>文中引用的数据</translation>
    </message>
    <message>
        <source>Take the &amp;new value</source>
        <translation>采用新值(&amp;N)</translation>
    </message>
    <message>
        <source>Take all new values</source>
        <translation>全部采用新值</translation>
    </message>
    <message>
        <source>&amp;Put in a figure</source>
        <translation>插入数据(&amp;P)</translation>
    </message>
    <message>
        <source>Indicator of the figure</source>
        <translation>数据的指标</translation>
    </message>
    <message>
        <source>Any part of a name or an id finds the indicator</source>
        <translation>输入名称或代号的任一部分即可查找指标</translation>
    </message>
    <message>
        <source>Area or county of the figure</source>
        <translation>数据所属片区或县</translation>
    </message>
    <message>
        <source>Year of the figure</source>
        <translation>数据的年份</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>app::gui::FigureViews</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>app::gui::FileIntake</name>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg);;All files (*)</source>
        <translation>工作区 (*.gpkg);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>app::gui::FilePage</name>
    <message>
        <source>Figures that go into the open workspace %1</source>
        <translation>数据，导入已打开的工作区 %1</translation>
    </message>
    <message>
        <source>Figures that go into the open workspace</source>
        <translation>数据，导入已打开的工作区</translation>
    </message>
    <message>
        <source>Figures need a workspace: open one first, or make one from boundaries.</source>
        <translation>导入数据需要工作区：请先打开一个，或由边界新建一个。</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Boundaries and tables (*.shp *.zip *.gpkg *.geojson *.json *.kml *.fgb *.gml *.tab *.csv *.tsv *.txt *.xlsx *.xls *.ods *.dbf);;All files (*)</source>
        <translation>边界和表格 (*.shp *.zip *.gpkg *.geojson *.json *.kml *.fgb *.gml *.tab *.csv *.tsv *.txt *.xlsx *.xls *.ods *.dbf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder of GeoJSON files</source>
        <translation>GeoJSON 文件夹</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>导入什么</translation>
    </message>
    <message>
        <source>Boundaries make a new workspace; a table of figures goes into the one that is open.</source>
        <translation>边界生成新的工作区；数据表导入已打开的工作区。</translation>
    </message>
    <message>
        <source>Drop files here: boundaries (Shapefile, zip, GeoPackage, GeoJSON, KML …) or tables (CSV, XLSX, ODS, DBF)</source>
        <translation>把文件拖到这里：边界（Shapefile、zip、GeoPackage、GeoJSON、KML 等）或表格（CSV、XLSX、ODS、DBF）</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>This file holds</source>
        <translation>此文件包含</translation>
    </message>
    <message>
        <source>Boundaries that make a new workspace</source>
        <translation>边界，用来新建工作区</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>app::gui::FilteredTable</name>
    <message>
        <source>Words to filter by: %1</source>
        <translation>筛选用词：%1</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按词筛选</translation>
    </message>
    <message>
        <source>Rows shown: %1</source>
        <translation>显示的行：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No row fits the filter; %1 are hidden by it.</source>
        <translation>没有符合筛选的行；已隐藏 %1 行。</translation>
    </message>
</context>
<context>
    <name>app::gui::FindingList</name>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What the rule says</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>app::gui::FindingPanel</name>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Severity of the findings</source>
        <translation>审核结果的程度</translation>
    </message>
    <message>
        <source>State of the findings</source>
        <translation>审核结果的状态</translation>
    </message>
    <message>
        <source>Rule of the findings</source>
        <translation>审核结果的规则</translation>
    </message>
    <message>
        <source>Province of the findings</source>
        <translation>审核结果的省份</translation>
    </message>
    <message>
        <source>Show findings of all counties again</source>
        <translation>重新显示所有县的审核结果</translation>
    </message>
    <message>
        <source>Number of findings shown</source>
        <translation>显示的审核结果数</translation>
    </message>
    <message>
        <source>What the finding says</source>
        <translation>审核结果的说明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the finding is right as it is, or left as it is</source>
        <translation>为何数据无误，或为何保留不改</translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation>说明情况(&amp;X)</translation>
    </message>
    <message>
        <source>The figures are right although they look wrong</source>
        <translation>数据看似有误，其实正确</translation>
    </message>
    <message>
        <source>&amp;Waive</source>
        <translation>予以保留(&amp;W)</translation>
    </message>
    <message>
        <source>The figures are left as they are</source>
        <translation>数据保留不改</translation>
    </message>
    <message>
        <source>Run the &amp;audit</source>
        <translation>运行审核(&amp;A)</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>所有程度</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>所有省份</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2 条</translation>
    </message>
    <message>
        <source>Choose a finding to see the county and what would fit.</source>
        <translation>选择一条审核结果，查看所涉县份和合理数值。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>所见：%1</translation>
    </message>
    <message>
        <source>Would fit: %1</source>
        <translation>合理：%1</translation>
    </message>
    <message>
        <source>Smallest change that helps, to be checked at its source: %1</source>
        <translation>最少的改动（须与原始资料核对）：%1</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>Score &amp;board</source>
        <translation>记分板(&amp;B)</translation>
    </message>
    <message>
        <source>Findings by province, rule and round</source>
        <translation>按省份、规则和轮次统计审核结果</translation>
    </message>
</context>
<context>
    <name>app::gui::HistogramChart</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>%1 to %2: %3 units, %4 of them selected</source>
        <translation>%1 至 %2：%3 个单元，其中选中 %4 个</translation>
    </message>
</context>
<context>
    <name>app::gui::ImportPanel</name>
    <message>
        <source>&amp;Filled table…</source>
        <translation>填好的表(&amp;F)…</translation>
    </message>
    <message>
        <source>Year of the figures</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Year: as the table says</source>
        <translation>年份：以表为准</translation>
    </message>
    <message>
        <source>What the table would change</source>
        <translation>该表将改变的内容</translation>
    </message>
    <message>
        <source>Figures that the table would change</source>
        <translation>该表将改变的数据</translation>
    </message>
    <message>
        <source>S&amp;tore these figures</source>
        <translation>存入这些数据(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave everything as it is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>最近一次导入</translation>
    </message>
    <message>
        <source>&amp;Undo the last import</source>
        <translation>撤销最近一次导入(&amp;U)</translation>
    </message>
    <message>
        <source>Filled table</source>
        <translation>填好的表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.dbf *.txt *.tsv);;All files (*)</source>
        <translation>表格 (*.xlsx *.ods *.csv *.dbf *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message>
        <source>No import stands.</source>
        <translation>没有有效的导入。</translation>
    </message>
    <message>
        <source>Import %1: %2, %3 figures, %4</source>
        <translation>第 %1 次导入：%2，%3 个数据，%4</translation>
    </message>
    <message>
        <source>Nothing is stored before you have seen what changes and agreed.</source>
        <translation>查看改动并同意之前，不存入任何数据。</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 in conflict with approved figures, %5 as stored.</source>
        <translation>%1：新增 %2 个，改变 %3 个，与已审批数据冲突 %4 个，与已存相同 %5 个。</translation>
    </message>
    <message>
        <source>Approved figures change by correction orders only.</source>
        <translation>已审批的数据只能以更正令改变。</translation>
    </message>
    <message>
        <source>%1 remarks about the table, the first: %2</source>
        <translation>关于该表有 %1 条提示，第一条：%2</translation>
    </message>
    <message>
        <source>The table does not say its year; it is taken to be that of the round.</source>
        <translation>表中没有写明年份，按本轮次的年份处理。</translation>
    </message>
</context>
<context>
    <name>app::gui::ImportReport</name>
    <message>
        <source>%1 (%2)</source>
        <comment>section (rows)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nearest names</source>
        <translation>最接近的名称</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Units with a value</source>
        <translation>有值的单元</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>km² as read</source>
        <translation>读入时 km²</translation>
    </message>
    <message>
        <source>km² now</source>
        <translation>现在 km²</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>读入的记录</translation>
    </message>
    <message>
        <source>Vertices read</source>
        <translation>读入的顶点</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>坐标参考系</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Field of the code</source>
        <translation>代码字段</translation>
    </message>
    <message>
        <source>Field of the name</source>
        <translation>名称字段</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县级单元</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>地级单元</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Units without geometry</source>
        <translation>没有图形的单元</translation>
    </message>
    <message>
        <source>Borders, each stored once</source>
        <translation>边界（每条只存一次）</translation>
    </message>
    <message>
        <source>Vertices to be stored</source>
        <translation>将存储的顶点</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Areas changed by more than 1 %</source>
        <translation>面积变化超过 1 %</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格行数</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>采用的行</translation>
    </message>
    <message>
        <source>Columns of figures</source>
        <translation>数据列</translation>
    </message>
    <message>
        <source>Units with figures</source>
        <translation>有数据的单元</translation>
    </message>
    <message>
        <source>Units whose area changed since</source>
        <translation>此后辖区有变动的单元</translation>
    </message>
    <message>
        <source>Rows that no unit takes</source>
        <translation>没有对应单元的行</translation>
    </message>
    <message>
        <source>Units without a row</source>
        <translation>没有对应行的单元</translation>
    </message>
    <message>
        <source>Rows that stand twice, counted once</source>
        <translation>重复的行，只计一次</translation>
    </message>
    <message>
        <source>Rows of one code that contradict each other, not used</source>
        <translation>同一代码相互矛盾的行，未采用</translation>
    </message>
    <message>
        <source>Blanks that are zeros by the codebook&apos;s rule</source>
        <translation>按指标手册规则视为零的空格</translation>
    </message>
    <message>
        <source>Blanks left missing</source>
        <translation>保留为缺失的空格</translation>
    </message>
    <message>
        <source>Signs for “no figure”, left missing</source>
        <translation>表示“无数据”的符号，保留为缺失</translation>
    </message>
    <message>
        <source>Texts where a number belongs, left missing</source>
        <translation>应为数字却是文字，保留为缺失</translation>
    </message>
    <message>
        <source>Numbers with thousands separators</source>
        <translation>带千分位的数字</translation>
    </message>
    <message>
        <source>Numbers in full-width digits</source>
        <translation>全角数字</translation>
    </message>
    <message>
        <source>Counts that cannot be divided among units</source>
        <translation>无法在单元间划分的计数</translation>
    </message>
    <message>
        <source>Sums left out because a part is missing</source>
        <translation>因部分缺失而未合计的数值</translation>
    </message>
    <message>
        <source>Figures that are new</source>
        <translation>新增的数据</translation>
    </message>
    <message>
        <source>Figures that are stored like this already</source>
        <translation>已存且相同的数据</translation>
    </message>
    <message>
        <source>Figures of the same value with another note</source>
        <translation>数值相同、备注不同的数据</translation>
    </message>
    <message>
        <source>Stored figures that get another value</source>
        <translation>数值将改变的已存数据</translation>
    </message>
    <message>
        <source>Rows without a unit</source>
        <translation>没有对应单元的行</translation>
    </message>
    <message>
        <source>Replaced figures</source>
        <translation>被替换的数据</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 counties, %2 repairs. Nothing is written yet.</source>
        <translation>%1 个县级单元，%2 处修复。尚未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 of %2 units get figures; %3 rows fit no unit. Nothing is written yet.</source>
        <translation>%2 个单元中有 %1 个得到数据；%3 行没有对应单元。尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Rows with figures that are left out</source>
        <translation>有数据但未采用的行</translation>
    </message>
    <message>
        <source>Rows that sum others, checked and not stored</source>
        <translation>合计其他行的行，已核对，未存入</translation>
    </message>
    <message>
        <source>Sums that differ from their rows</source>
        <translation>与各行之和不符的合计</translation>
    </message>
    <message>
        <source>Rows without a figure that belong to no unit</source>
        <translation>没有数据、也不属于任何单位的行</translation>
    </message>
    <message>
        <source>Formulas without a stored result</source>
        <translation>没有存下结果的公式</translation>
    </message>
    <message>
        <source>Columns with a decimal comma</source>
        <translation>用逗号作小数点的列</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Figures with a mark behind them, kept as their note</source>
        <translation>数字后带标记、已存入备注的数据</translation>
    </message>
    <message>
        <source>Stored figures that are kept, as the table has none there</source>
        <translation>表中没有数而保持不变的已存数据</translation>
    </message>
</context>
<context>
    <name>app::gui::ImportWizard</name>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>app::gui::InspectionsPart</name>
    <message>
        <source>When</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>督查人</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose an open inspection to close it.</source>
        <translation>请选择一项待整改的督查，再销号。</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>No inspections of this year, and none that is open.</source>
        <translation>这一年没有督查，也没有待整改的。</translation>
    </message>
    <message>
        <source>Chosen inspection</source>
        <translation>所选督查</translation>
    </message>
    <message>
        <source>Day that the inspection was closed</source>
        <translation>督查销号日期</translation>
    </message>
    <message>
        <source>Day, 2012-05-31</source>
        <translation>日期，如 2012-05-31</translation>
    </message>
    <message>
        <source>Evidence that the finding was mended</source>
        <translation>整改凭据</translation>
    </message>
    <message>
        <source>What shows that it was mended</source>
        <translation>整改凭据</translation>
    </message>
    <message>
        <source>C&amp;lose the inspection</source>
        <translation>督查销号(&amp;L)</translation>
    </message>
    <message>
        <source>Id of the new inspection</source>
        <translation>新督查的标识</translation>
    </message>
    <message>
        <source>New: id</source>
        <translation>新增：标识</translation>
    </message>
    <message>
        <source>Day of the new inspection</source>
        <translation>新督查的日期</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>督查日期</translation>
    </message>
    <message>
        <source>Finding of the new inspection</source>
        <translation>新督查的发现</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Day by which it is to be mended</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Due, 2012-06</source>
        <translation>期限，如 2012-06</translation>
    </message>
    <message>
        <source>Kind of the inspected place</source>
        <translation>被督查地方的级别</translation>
    </message>
    <message>
        <source>Inspected place</source>
        <translation>被督查的地方</translation>
    </message>
    <message>
        <source>Id or code of the place; empty: the unit itself</source>
        <translation>地方的标识或代码；空：单位本身</translation>
    </message>
    <message>
        <source>Note to the new inspection</source>
        <translation>新督查的备注</translation>
    </message>
    <message>
        <source>What else there is to say</source>
        <translation>其他说明</translation>
    </message>
    <message>
        <source>&amp;Note the inspection</source>
        <translation>登记督查(&amp;N)</translation>
    </message>
    <message>
        <source>Of the unit that is chosen at the left, by you</source>
        <translation>对左侧所选单位，由您督查</translation>
    </message>
</context>
<context>
    <name>app::gui::JobLine</name>
    <message>
        <source>How far the work is</source>
        <translation>工作进度</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops the work; nothing is changed</source>
        <translation>停止这项工作，不作任何改动</translation>
    </message>
</context>
<context>
    <name>app::gui::KeptMenus</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保留当前视图</translation>
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
        <source>Forget a view</source>
        <translation>删除保留的视图</translation>
    </message>
    <message>
        <source>Forget a selection</source>
        <translation>删除保留的选择</translation>
    </message>
    <message>
        <source>Forget a view…</source>
        <translation>删除保留的视图…</translation>
    </message>
    <message>
        <source>Forget a selection…</source>
        <translation>删除保留的选择…</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>重命名保留的视图</translation>
    </message>
    <message>
        <source>Rename a selection</source>
        <translation>重命名保留的选择</translation>
    </message>
    <message>
        <source>Rename a view…</source>
        <translation>重命名保留的视图…</translation>
    </message>
    <message>
        <source>Rename a selection…</source>
        <translation>重命名保留的选择…</translation>
    </message>
</context>
<context>
    <name>app::gui::LanguageBox</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
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
        <source>no figure of an area</source>
        <translation>没有片区数值</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>分片区</translation>
    </message>
    <message>
        <source>outside the classes</source>
        <translation>分级范围以外</translation>
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
    <name>app::gui::LetterForm</name>
    <message>
        <source>all units</source>
        <translation>所有单位</translation>
    </message>
    <message>
        <source>Letters of assignment</source>
        <translation>任务函</translation>
    </message>
    <message>
        <source>Letter of responsibility</source>
        <translation>责任书</translation>
    </message>
    <message>
        <source>the unit, or all units</source>
        <translation>该单位或所有单位</translation>
    </message>
    <message>
        <source>units with places in the round</source>
        <translation>本轮有联系地方的单位</translation>
    </message>
    <message>
        <source>provinces with places in the round</source>
        <translation>本轮有联系地方的省份</translation>
    </message>
    <message>
        <source>these units and provinces</source>
        <translation>以上单位和省份</translation>
    </message>
    <message>
        <source>those chosen below</source>
        <translation>下列选定的</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word 文档 (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF 文档 (.pdf)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>涉及单位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>致(&amp;T)</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>选定对象</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Copies to</source>
        <translation>抄送(&amp;C)</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>编号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sent on</source>
        <translation>发出日期(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>签署机构(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>格式(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;emplate</source>
        <translation>模板(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Kind of the letters</source>
        <translation>公函的种类</translation>
    </message>
    <message>
        <source>Unit that the letters are about</source>
        <translation>公函涉及的单位</translation>
    </message>
    <message>
        <source>Who the letters are to</source>
        <translation>公函致送对象</translation>
    </message>
    <message>
        <source>Chosen receivers of the letters</source>
        <translation>选定的公函收文对象</translation>
    </message>
    <message>
        <source>Year of what was agreed</source>
        <translation>商定事项的年份</translation>
    </message>
    <message>
        <source>as 2012</source>
        <translation>如 2012</translation>
    </message>
    <message>
        <source>Who gets a copy of the letters</source>
        <translation>公函抄送对象</translation>
    </message>
    <message>
        <source>Only a d&amp;raft</source>
        <translation>仅写草稿(&amp;R)</translation>
    </message>
    <message>
        <source>Marked as a draft on every page; nothing is entered</source>
        <translation>每页标明为草稿；不作登记</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>公函编号</translation>
    </message>
    <message>
        <source>empty: the next one of the year</source>
        <translation>不填：本年下一号</translation>
    </message>
    <message>
        <source>An office&apos;s own, of a single letter</source>
        <translation>机构自编的编号，仅用于单份公函</translation>
    </message>
    <message>
        <source>Day of the letter</source>
        <translation>公函日期</translation>
    </message>
    <message>
        <source>empty: today</source>
        <translation>不填：今天</translation>
    </message>
    <message>
        <source>Day that the letter is sent</source>
        <translation>公函发出日期</translation>
    </message>
    <message>
        <source>empty: not sent yet</source>
        <translation>不填：尚未发出</translation>
    </message>
    <message>
        <source>Office that signs the letter</source>
        <translation>签署公函的机构</translation>
    </message>
    <message>
        <source>empty: a place for it is marked</source>
        <translation>不填：留出标明的位置</translation>
    </message>
    <message>
        <source>Language of the letters</source>
        <translation>公函的语言</translation>
    </message>
    <message>
        <source>Format of the letters</source>
        <translation>公函的格式</translation>
    </message>
    <message>
        <source>Template of the office</source>
        <translation>机构的模板</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>不填：无</translation>
    </message>
    <message>
        <source>Folder of the letters</source>
        <translation>公函的文件夹</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>&amp;Write the letters</source>
        <translation>写出公函(&amp;W)</translation>
    </message>
</context>
<context>
    <name>app::gui::LetterPanel</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>尚无回执</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Writing the letters …</source>
        <translation>正在写出公函……</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>To</source>
        <translation>致</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收文单位</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Every letter of the round was received.</source>
        <translation>本轮公函均已签收。</translation>
    </message>
    <message>
        <source>Outstanding: %1 not sent yet, %2 sent and not confirmed.</source>
        <translation>待办：%1 份尚未发出，%2 份已发出尚无回执。</translation>
    </message>
    <message>
        <source>Choose a receipt to note when it was sent or received.</source>
        <translation>请选择一条回执，登记发出或签收日期。</translation>
    </message>
    <message>
        <source>Letter %1 to %2</source>
        <translation>公函 %1 致%2</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>No letter of this round was written. Write letters at the right, or take the list letters in (tab The register).</source>
        <translation>本轮尚无公函。请在右侧写出公函，或在“登记册”页导入公函表（letters）。</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Nobody was sent a letter of this round.</source>
        <translation>本轮公函尚无收文单位。</translation>
    </message>
    <message>
        <source>What is outstanding</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Chosen receipt</source>
        <translation>所选回执</translation>
    </message>
    <message>
        <source>Day that it was sent</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Sent, 2012-05-31</source>
        <translation>发出，如 2012-05-31</translation>
    </message>
    <message>
        <source>Day that it was received</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Received, 2012-06-05</source>
        <translation>签收，如 2012-06-05</translation>
    </message>
    <message>
        <source>Who received it</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>写出结果</translation>
    </message>
    <message>
        <source>Only what is outstandin&amp;g</source>
        <translation>仅待办(&amp;G)</translation>
    </message>
    <message>
        <source>Note the rece&amp;ipt</source>
        <translation>登记回执(&amp;I)</translation>
    </message>
</context>
<context>
    <name>app::gui::LiaisonDesk</name>
    <message>
        <source>Nothing changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>%1. By the register&apos;s rules it stays so and cannot be undone.</source>
        <translation>%1。按登记册的规则，此后不变，不能撤销。</translation>
    </message>
    <message>
        <source>Promise %1 withdrawn</source>
        <translation>承诺 %1 已撤回</translation>
    </message>
    <message>
        <source>Promise %1 closed</source>
        <translation>承诺 %1 已销号</translation>
    </message>
    <message>
        <source>%1 handed over from %2 to %3</source>
        <translation>%1 由 %2 移交给 %3</translation>
    </message>
    <message>
        <source>%1 of %2 moved to its next state</source>
        <translation>%2 的 %1 进入下一状态</translation>
    </message>
    <message>
        <source>Round %1 made</source>
        <translation>已建立轮次 %1</translation>
    </message>
    <message>
        <source>%1 stored: %2</source>
        <translation>%1 已存：%2</translation>
    </message>
    <message>
        <source>%1 taken out: %2</source>
        <translation>%1 已删：%2</translation>
    </message>
    <message>
        <source>Taken in from %1</source>
        <translation>由 %1 导入</translation>
    </message>
    <message>
        <source>The register is in %1.</source>
        <translation>登记册已写入 %1。</translation>
    </message>
    <message>
        <source>The yearly form is in %1.</source>
        <translation>年度统计表已写入 %1。</translation>
    </message>
    <message>
        <source>The page is in %1.</source>
        <translation>网页已写入 %1。</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>所有单位</translation>
    </message>
    <message>
        <source>%1 of %2 for %3: taken on %4</source>
        <translation>%2 %3 年%1：完成于 %4</translation>
    </message>
    <message>
        <source>%1 of %2 for %3: due on %4</source>
        <translation>%2 %3 年%1：期限 %4</translation>
    </message>
    <message>
        <source>Inspection %1 noted</source>
        <translation>督查 %1 已登记</translation>
    </message>
    <message>
        <source>Inspection %1 closed</source>
        <translation>督查 %1 已销号</translation>
    </message>
    <message>
        <source>Findings of the yearly form of %1 for %2 answered: %3</source>
        <translation>%1 %2 年度统计表的审核疑点已答复：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Yearly form of %1 for %2 noted as sent</source>
        <translation>%1 %2 年度统计表已登记下发</translation>
    </message>
    <message>
        <source>Yearly form of %1 for %2 approved</source>
        <translation>%1 %2 年度统计表已审定</translation>
    </message>
    <message>
        <source>Yearly form of %1 for %2 returned</source>
        <translation>%1 %2 年度统计表已退回</translation>
    </message>
    <message>
        <source>Yearly form of %1 for %2 opened again</source>
        <translation>%1 %2 年度统计表已重新打开</translation>
    </message>
    <message>
        <source>Step %1 of %2 for %3</source>
        <translation>%2 %3 年考核步骤：%1</translation>
    </message>
    <message>
        <source>Nomination %1: %2</source>
        <translation>推荐 %1：%2</translation>
    </message>
    <message>
        <source>%1: a paper is written as .docx or .pdf; choose one of these endings.</source>
        <translation>%1：文件只能写成 .docx 或 .pdf；请改用其中一种扩展名。</translation>
    </message>
    <message>
        <source>The assessment is in %1.</source>
        <translation>考核表已写入 %1。</translation>
    </message>
</context>
<context>
    <name>app::gui::LiaisonNames</name>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Townships and villages</source>
        <translation>乡镇和村</translation>
    </message>
    <message>
        <source>Inter-ministerial groups</source>
        <translation>部际协调小组</translation>
    </message>
    <message>
        <source>Members of the groups</source>
        <translation>协调小组成员</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>联系安排</translation>
    </message>
    <message>
        <source>Persons sent</source>
        <translation>派出人员</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Questions of the meetings</source>
        <translation>会议提问</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Fields of the yearly form</source>
        <translation>年报字段</translation>
    </message>
    <message>
        <source>Yearly figures</source>
        <translation>年度数据</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>商定</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Persons present</source>
        <translation>到会人数</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>原承诺单位</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>作出日期</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Most leading units</source>
        <translation>牵头单位上限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>贫困</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Successor of</source>
        <translation>前身</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Unit (English)</source>
        <translation>计量单位（英文）</translation>
    </message>
    <message>
        <source>Unit (Chinese)</source>
        <translation>计量单位（中文）</translation>
    </message>
    <message>
        <source>There from</source>
        <translation>存在自</translation>
    </message>
    <message>
        <source>There until</source>
        <translation>存在至</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>the nation</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Items of the assessment</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>考核等次</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>考核得分</translation>
    </message>
    <message>
        <source>Steps of the assessment</source>
        <translation>考核步骤</translation>
    </message>
    <message>
        <source>Schemes of commendation</source>
        <translation>表彰方案</translation>
    </message>
    <message>
        <source>Nominations</source>
        <translation>表彰推荐</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>部门意见</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>公示异议</translation>
    </message>
    <message>
        <source>Commendations</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Reports of experience</source>
        <translation>经验材料</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准单位</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核查得分</translation>
    </message>
    <message>
        <source>Score that counts</source>
        <translation>计分依据</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Departments asked</source>
        <translation>征求意见部门</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>实施单位</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>截止年</translation>
    </message>
    <message>
        <source>Lowest grade</source>
        <translation>最低等次</translation>
    </message>
    <message>
        <source>Local evaluation</source>
        <translation>地方评价</translation>
    </message>
    <message>
        <source>Merits</source>
        <translation>主要事迹</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>公示天数</translation>
    </message>
    <message>
        <source>Notice from</source>
        <translation>公示自</translation>
    </message>
    <message>
        <source>Notice until</source>
        <translation>公示至</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Quota of collectives</source>
        <translation>集体名额</translation>
    </message>
    <message>
        <source>Quota of persons</source>
        <translation>个人名额</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐单位</translation>
    </message>
    <message>
        <source>Recommended on</source>
        <translation>推荐日期</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Own report</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>已一票否决</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>撰写日期</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Steps of the year</source>
        <translation>年度步骤</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Answers to the audit of yearly forms</source>
        <translation>年报审核答复</translation>
    </message>
    <message>
        <source>Where yearly forms stand</source>
        <translation>年报状态</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Figures answered for</source>
        <translation>所答复的数据</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>督查人</translation>
    </message>
    <message>
        <source>Threshold, %</source>
        <translation>阈值（%）</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>收文单位</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>Indicator on the map</source>
        <translation>地图的指标</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>发送对象</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>Receipts of letters</source>
        <translation>公函回执</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>app::gui::LiaisonRoom</name>
    <message>
        <source>Leading units</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Who is where</source>
        <translation>联系一览</translation>
    </message>
    <message>
        <source>Who is where: %1</source>
        <translation>联系一览：%1</translation>
    </message>
    <message>
        <source>Who was where on %1: %2</source>
        <translation>%1 的联系一览：%2</translation>
    </message>
    <message>
        <source>Map of who is where</source>
        <translation>联系一览地图</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Who changes the register. A file cannot check it; the log keeps it beside the login name.</source>
        <translation>修改登记册的人。文件无法核实；日志将它与登录名一并记录。</translation>
    </message>
    <message>
        <source>What the register says and what there is to do</source>
        <translation>登记册的内容与待办</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Yearly figures</source>
        <translation>年度数据</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>登记册</translation>
    </message>
    <message>
        <source>&amp;Liaison room</source>
        <translation>联系室(&amp;L)</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>年度工作</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>app::gui::MainWindow</name>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1 …</translation>
    </message>
    <message>
        <source>Lianpian</source>
        <translation>连片</translation>
    </message>
    <message>
        <source>%1[*] – Lianpian</source>
        <translation>%1[*] – 连片</translation>
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
    <name>app::gui::MapRoom</name>
    <message>
        <source>Classes and colours</source>
        <translation>分级与配色</translation>
    </message>
    <message>
        <source>Outline of an area</source>
        <translation>片区边线</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写出 %1。</translation>
    </message>
    <message>
        <source>Limits of classes</source>
        <translation>分级界限</translation>
    </message>
    <message>
        <source>Map &amp;room</source>
        <translation>地图室(&amp;R)</translation>
    </message>
    <message>
        <source>The map is on the clipboard.</source>
        <translation>地图已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Export the selection</source>
        <translation>导出选中的县</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text table (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)</source>
        <translation>工作簿 (*.xlsx);;文本表 (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)</translation>
    </message>
</context>
<context>
    <name>app::gui::MapRoomActions</name>
    <message>
        <source>&amp;Export the selection…</source>
        <translation>导出选中的县(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy the map as a picture</source>
        <translation>复制地图为图片(&amp;C)</translation>
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
    <name>app::gui::MoneyPanel</name>
    <message>
        <source>Choose a task to see its money by source and year.</source>
        <translation>选择一项任务，查看其分来源、分年度的资金。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1: %2 × 10,000 yuan</source>
        <translation>%1：%2 万元</translation>
    </message>
    <message>
        <source>%1: the amounts sum up to %2, the total says %3 × 10,000 yuan</source>
        <translation>%1：各项合计 %2 万元，总额填报 %3 万元</translation>
    </message>
    <message>
        <source>whole area</source>
        <translation>全片区</translation>
    </message>
    <message>
        <source>All</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>The parts add up to the total.</source>
        <translation>各部分之和等于总额。</translation>
    </message>
    <message>
        <source>The parts do not add up to the total.</source>
        <translation>各部分之和不等于总额。</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>“%1” is no amount in 10,000 yuan with at most four decimals.</source>
        <translation>“%1”不是以万元计、至多四位小数的金额。</translation>
    </message>
    <message>
        <source>Edit an amount</source>
        <translation>编辑金额</translation>
    </message>
    <message>
        <source>Take the sum as the total</source>
        <translation>以合计为总额</translation>
    </message>
    <message>
        <source>Money of the task by source and year</source>
        <translation>任务资金（按来源和年度）</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>新的资金来源</translation>
    </message>
    <message>
        <source>Add the source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>By chapter</source>
        <translation>按章</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年度</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>按县</translation>
    </message>
    <message>
        <source>Totals by</source>
        <translation>合计方式</translation>
    </message>
    <message>
        <source>Totals of all tasks</source>
        <translation>全部任务合计</translation>
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
    <message>
        <source>round numbers</source>
        <translation>取整间距</translation>
    </message>
    <message>
        <source>geometric progression</source>
        <translation>等比</translation>
    </message>
</context>
<context>
    <name>app::gui::NextRoundPanel</name>
    <message>
        <source>as before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>another unit</source>
        <translation>换单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现</translation>
    </message>
    <message>
        <source>&amp;Made out of</source>
        <translation>依据轮次(&amp;M)</translation>
    </message>
    <message>
        <source>Round that the next one is made of</source>
        <translation>新轮次所依据的轮次</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>标识(&amp;I)</translation>
    </message>
    <message>
        <source>Id of the next round</source>
        <translation>新轮次的标识</translation>
    </message>
    <message>
        <source>as 2013-2015</source>
        <translation>如 2013-2015</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>起(&amp;F)</translation>
    </message>
    <message>
        <source>First day of the next round</source>
        <translation>新轮次的起始日</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>止(&amp;L)</translation>
    </message>
    <message>
        <source>Last day of the next round</source>
        <translation>新轮次的截止日</translation>
    </message>
    <message>
        <source>day, month or year</source>
        <translation>日、月或年</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>Chinese name of the next round</source>
        <translation>新轮次的中文名</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>English name of the next round</source>
        <translation>新轮次的英文名</translation>
    </message>
    <message>
        <source>&amp;Propose the next round</source>
        <translation>拟定新轮次(&amp;P)</translation>
    </message>
    <message>
        <source>What was agreed or in force is proposed anew, without its dates and documents; a unit that is gone is replaced by its successor</source>
        <translation>已商定或执行中的重新拟议，不带日期和文件；已不存在的单位由其后继单位代替</translation>
    </message>
    <message>
        <source>Older round to compare</source>
        <translation>对比的旧轮次</translation>
    </message>
    <message>
        <source>Newer round to compare</source>
        <translation>对比的新轮次</translation>
    </message>
    <message>
        <source>Changes from round to round</source>
        <translation>轮次之间的变化</translation>
    </message>
    <message>
        <source>Choose two rounds above to see what is kept, new, gone or another unit&apos;s.</source>
        <translation>请在上方选择两个轮次，查看不变、新增、取消和换单位的联系安排。</translation>
    </message>
</context>
<context>
    <name>app::gui::OpeningRemarks</name>
    <message>
        <source>This workspace has no areas.</source>
        <translation>此工作区没有片区。</translation>
    </message>
    <message>
        <source>This workspace has no figures; &apos;lianpian import&apos; adds a table.</source>
        <translation>此工作区没有数据；可用 lianpian import 导入数据表。</translation>
    </message>
</context>
<context>
    <name>app::gui::OrganisationPanel</name>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>止</translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are not verified</source>
        <translation>
            <numerusform>%n 项联系安排未经核实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成承诺</translation>
    </message>
    <message>
        <source>Rounds of liaison</source>
        <translation>联系轮次</translation>
    </message>
    <message>
        <source>Who was there &amp;on</source>
        <translation>查询日期(&amp;O)</translation>
    </message>
    <message>
        <source>Day that is asked about</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>as 2012-05-31; empty: what is not over</source>
        <translation>如 2012-05-31；空：尚未结束的</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The register has no organisations. Take lists in (tab The register), or store an entry there.</source>
        <translation>登记册中没有单位。请在“登记册”页导入表格，或在那里存一条。</translation>
    </message>
</context>
<context>
    <name>app::gui::OverviewPanel</name>
    <message>
        <source>The workspace has no areas to plan for.</source>
        <translation>工作区没有可编制规划的片区。</translation>
    </message>
    <message>
        <source>%1 has no plan yet. “Make a plan” drafts one from the outline and the figures of the workspace.</source>
        <translation>%1尚无规划。“编制规划”将依据大纲和工作区的数据起草一份。</translation>
    </message>
    <message>
        <source>%1 counties; base year %2, targets for %3 and %4.</source>
        <translation>%1 个县；基期 %2 年，目标年 %3 年和 %4 年。</translation>
    </message>
    <message>
        <source>No deadline is set.</source>
        <translation>未设截止日期。</translation>
    </message>
    <message>
        <source>Deadline %1.</source>
        <translation>截止日期 %1。</translation>
    </message>
    <message>
        <source>What may follow: %1.</source>
        <translation>下一步可为：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>To be supplied</source>
        <translation>待补充</translation>
    </message>
    <message>
        <source>To be supplied (%1)</source>
        <translation>待补充（%1 项）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Edit a step</source>
        <translation>编辑步骤</translation>
    </message>
    <message>
        <source>Circular %1: %2</source>
        <translation>第 %1 号通知：%2</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收文单位</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发文</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>States of the plan</source>
        <translation>规划的各个状态</translation>
    </message>
    <message>
        <source>How far the plan is</source>
        <translation>规划进展</translation>
    </message>
    <message>
        <source>What is to be supplied</source>
        <translation>待补充内容</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the chapter</source>
        <translation>按回车或双击转到该章</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>进度安排</translation>
    </message>
    <message>
        <source>Circulars: who was sent the outline</source>
        <translation>通知：大纲印发与签收</translation>
    </message>
    <message>
        <source>Receipts of circulars</source>
        <translation>通知签收情况</translation>
    </message>
    <message>
        <source>&amp;Confirmed today</source>
        <translation>今日签收(&amp;C)</translation>
    </message>
</context>
<context>
    <name>app::gui::PackageFigures</name>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>app::gui::PackagePage</name>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1，%2 年：%3 %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n counties</source>
        <translation>
            <numerusform>%n 个县</numerusform>
        </translation>
    </message>
    <message>
        <source>not signed, without a number</source>
        <translation>未签名，无编号</translation>
    </message>
    <message>
        <source>package %1</source>
        <translation>第 %1 号数据包</translation>
    </message>
    <message>
        <source>made at %1</source>
        <translation>制作于 %1</translation>
    </message>
    <message>
        <source>figures until %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>it says that it is by %1</source>
        <translation>自称由 %1 签发</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县数</translation>
    </message>
    <message>
        <source>Told at</source>
        <translation>给出时间</translation>
    </message>
    <message>
        <source>Page for a browser</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Whose package it is</source>
        <translation>数据包的接收单位</translation>
    </message>
    <message>
        <source>What the package says of itself</source>
        <translation>数据包的说明</translation>
    </message>
    <message>
        <source>Page to &amp;print…</source>
        <translation>打印用网页(&amp;P)…</translation>
    </message>
    <message>
        <source>One page for a browser and for paper, made of this package alone</source>
        <translation>供浏览和打印的单个网页，只由本数据包生成</translation>
    </message>
    <message>
        <source>Indicator on the map</source>
        <translation>地图的指标</translation>
    </message>
    <message>
        <source>Year on the map</source>
        <translation>地图的年份</translation>
    </message>
    <message>
        <source>Map of the unit&apos;s counties</source>
        <translation>本单位所联系县的地图</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>地图所示</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>Which figures are listed</source>
        <translation>列出哪些数据</translation>
    </message>
    <message>
        <source>What the package holds</source>
        <translation>数据包的内容</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>联系安排</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Persons sent</source>
        <translation>派出人员</translation>
    </message>
    <message>
        <source>Areas and the nation</source>
        <translation>片区与全国</translation>
    </message>
    <message>
        <source>The package has no figures: none of these counties was approved when it was made.</source>
        <translation>数据包中没有数据：制作时这些县的数据都未审批。</translation>
    </message>
    <message>
        <source>The unit has no assignment in this round.</source>
        <translation>本单位在本轮次没有联系安排。</translation>
    </message>
    <message>
        <source>The package has no promises of the unit.</source>
        <translation>数据包中没有本单位的承诺。</translation>
    </message>
    <message>
        <source>The package names no person whom the unit sent.</source>
        <translation>数据包中没有本单位派出的人员。</translation>
    </message>
    <message>
        <source>The package has no sums.</source>
        <translation>数据包中没有合计。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>规划</translation>
    </message>
</context>
<context>
    <name>app::gui::PackagePlans</name>
    <message>
        <source>Plan of %1</source>
        <translation>%1规划</translation>
    </message>
    <message>
        <source>%1: approved version %2, %3.</source>
        <translation>%1：已批准的第 %2 版，%3。</translation>
    </message>
    <message>
        <source>It is also for counties that the unit does not look after: only targets and projects of its own counties are here, nothing of the area as a whole.</source>
        <translation>规划还涉及本单位不联系的县：这里只有本单位所联系县的目标和项目，没有片区总体的内容。</translation>
    </message>
    <message>
        <source>As the plan states it</source>
        <translation>规划所定</translation>
    </message>
    <message>
        <source>On the even way between two years that the plan states</source>
        <translation>规划所定两个年份之间的匀速值</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期性</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Total, yuan</source>
        <translation>总投资（元）</translation>
    </message>
    <message>
        <source>By year and source</source>
        <translation>分年资金</translation>
    </message>
    <message>
        <source>Chapter %1 %2</source>
        <translation>第 %1 章 %2</translation>
    </message>
    <message>
        <source>Which plans these are</source>
        <translation>这些是哪些规划</translation>
    </message>
    <message>
        <source>The package has nothing of plans: none was approved when it was made, or none is for these counties.</source>
        <translation>数据包中没有规划内容：制作时没有已批准的规划，或没有涉及这些县的规划。</translation>
    </message>
    <message>
        <source>Targets of the plans</source>
        <translation>规划目标</translation>
    </message>
    <message>
        <source>The package has no targets of plans.</source>
        <translation>数据包中没有规划目标。</translation>
    </message>
    <message>
        <source>Projects of the plans</source>
        <translation>规划项目</translation>
    </message>
    <message>
        <source>The package has no projects of plans.</source>
        <translation>数据包中没有规划项目。</translation>
    </message>
    <message>
        <source>Texts of the plans</source>
        <translation>规划文本</translation>
    </message>
</context>
<context>
    <name>app::gui::PageForm</name>
    <message>
        <source>%1 is no paper; choose A4 to A0, or write width and height in mm from 80 to 5000: 500x700.</source>
        <translation>%1 不是纸张：请选 A4 至 A0，或写出宽和高（毫米，80 至 5000）：500x700。</translation>
    </message>
    <message>
        <source>%1 is no scale; write 1:2,000,000, or nothing for the largest round one that fits.</source>
        <translation>%1 不是比例尺：请写 1:2,000,000；空着则取放得下的最大整数比例尺。</translation>
    </message>
    <message>
        <source>the last with most figures (%1)</source>
        <translation>数据最全的最近一年（%1）</translation>
    </message>
    <message>
        <source>the last with most figures</source>
        <translation>数据最全的最近一年</translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>as the land lies</source>
        <translation>随地形</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>按片区</translation>
    </message>
    <message>
        <source>by province</source>
        <translation>按省</translation>
    </message>
    <message>
        <source>by prefecture</source>
        <translation>按市（州）</translation>
    </message>
    <message>
        <source>by liaison unit</source>
        <translation>按联系单位</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>指标(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>A&amp;rea</source>
        <translation>片区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>方向(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>比例尺(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>图名(&amp;T)</translation>
    </message>
    <message>
        <source>Appro&amp;val number</source>
        <translation>审图号(&amp;V)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>A4 to A0, or width and height in mm: 500x700</source>
        <translation>A4 至 A0，或宽和高（毫米）：500x700</translation>
    </message>
    <message>
        <source>Of the map, as given by who approves maps; the workspace's where it is empty</source>
        <translation>地图审核机关给出的审图号；空着则用工作区的</translation>
    </message>
    <message>
        <source>A total as fills, not as circles</source>
        <translation>总量用填色，不用圆</translation>
    </message>
    <message>
        <source>As the map room shows it</source>
        <translation>与地图室所示一致</translation>
    </message>
    <message>
        <source>Save page as…</source>
        <translation>页面另存为…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Values on the page as a table…</source>
        <translation>图上数值存为表…</translation>
    </message>
    <message>
        <source>An atlas of this indicator</source>
        <translation>此指标的地图集</translation>
    </message>
    <message>
        <source>Save atlas as…</source>
        <translation>地图集另存为…</translation>
    </message>
    <message>
        <source>What has a page of its own in the atlas</source>
        <translation>地图集中各有一页的是</translation>
    </message>
    <message>
        <source>the screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>the press (inks)…</source>
        <translation>印刷（油墨）…</translation>
    </message>
    <message>
        <source>the archive (PDF/A)</source>
        <translation>存档（PDF/A）</translation>
    </message>
    <message>
        <source>P&amp;DF for</source>
        <translation>PDF 用途(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;hange since</source>
        <translation>与何年相比(&amp;H)</translation>
    </message>
    <message>
        <source>none: the figures of the year</source>
        <translation>不比较：当年数值</translation>
    </message>
    <message>
        <source>Areas, without figures</source>
        <translation>片区（不含数值）</translation>
    </message>
    <message>
        <source>Key counties of the areas</source>
        <translation>片区内的重点县</translation>
    </message>
    <message>
        <source>Year of exit of the areas&apos; members</source>
        <translation>片区成员的退出年份</translation>
    </message>
    <message>
        <source>Liaison units</source>
        <translation>联系单位</translation>
    </message>
</context>
<context>
    <name>app::gui::PageTexts</name>
    <message>
        <source>Nothing is written yet.</source>
        <translation>尚未撰写。</translation>
    </message>
    <message>
        <source>No link to a figure: %1</source>
        <translation>不是有效的数据引用：%1</translation>
    </message>
</context>
<context>
    <name>app::gui::PageView</name>
    <message>
        <source>The page as it will be printed</source>
        <translation>打印出来的页面</translation>
    </message>
</context>
<context>
    <name>app::gui::PalettePreview</name>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Without red cones (protanopia)</source>
        <translation>红色盲所见</translation>
    </message>
    <message>
        <source>Without green cones (deuteranopia)</source>
        <translation>绿色盲所见</translation>
    </message>
    <message>
        <source>Without blue cones (tritanopia)</source>
        <translation>蓝色盲所见</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>The colours as others see them</source>
        <translation>色觉不同者所见的颜色</translation>
    </message>
</context>
<context>
    <name>app::gui::PathLine</name>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
</context>
<context>
    <name>app::gui::PlanDesk</name>
    <message>
        <source>Edits of the plan of %1 in %2 were not saved; they are kept and come back with it.</source>
        <translation>%2 中 %1 的规划尚有未保存的编辑；已保留，再次打开时恢复。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Version %1 cannot be read, so version %2 is shown, which cannot be edited.</source>
        <translation>第 %1 版无法读取，因此显示第 %2 版；它不能修改。</translation>
    </message>
    <message>
        <source>The plan is approved and version %1 is frozen; open it for revision to amend it.</source>
        <translation>规划已批准，第 %1 版已冻结；如需修改，请先转入修订。</translation>
    </message>
    <message>
        <source>Edits brought back</source>
        <translation>恢复修改</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved are brought back.</source>
        <translation>已恢复 %1 未保存的修改。</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved are brought back. They begin from version %2, since when version %3 was stored: compare before you save.</source>
        <translation>已恢复 %1 未保存的修改。这些修改始于第 %2 版，其后已存入第 %3 版：保存前请先比较。</translation>
    </message>
    <message>
        <source>The plan has %1 chapters, %2 counties and %3 linked figures to start from.</source>
        <translation>规划初稿含 %1 章、%2 个县、%3 个引用数据。</translation>
    </message>
    <message>
        <source>Stored as version %1: %2.</source>
        <translation>已存为第 %1 版：%2。</translation>
    </message>
    <message>
        <source>Stored as version %1.</source>
        <translation>已存为第 %1 版。</translation>
    </message>
    <message>
        <source>%1 has confirmed the circular.</source>
        <translation>%1 已签收通知。</translation>
    </message>
</context>
<context>
    <name>app::gui::PlanNames</name>
    <message>
        <source>outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>first draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>out for comments</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>修改稿</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Make it the first draft</source>
        <translation>转为初稿</translation>
    </message>
    <message>
        <source>Send out for comments</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>Open for revision</source>
        <translation>转入修订</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>提交评审</translation>
    </message>
    <message>
        <source>Approve and freeze</source>
        <translation>批准并冻结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>partly accepted</source>
        <translation>部分采纳</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>due</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>与现值一致</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>其后有变</translation>
    </message>
    <message>
        <source>supplied since</source>
        <translation>其后已补充</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>indicator deleted</source>
        <translation>指标已删除</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Map %1 %2</source>
        <translation>图 %1 %2</translation>
    </message>
    <message>
        <source>Table %1 %2</source>
        <translation>表 %1 %2</translation>
    </message>
</context>
<context>
    <name>app::gui::PlanRoom</name>
    <message>
        <source> · %1, version %2</source>
        <translation> · %1，第 %2 版</translation>
    </message>
    <message>
        <source> · edited, not saved</source>
        <translation> · 有修改，未保存</translation>
    </message>
    <message>
        <source>&amp;Save as version %1</source>
        <translation>存为第 %1 版(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Keep on working</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who stores versions and confirms. A file cannot check it; the log keeps it beside the login name.</source>
        <translation>保存版本和签收的人。文件无法核验；日志将其与登录名一并保存。</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>What was changed, for the list of versions</source>
        <translation>修改说明，列入版本表</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Comments and review</source>
        <translation>意见与评审</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>规划各部分</translation>
    </message>
    <message>
        <source>&amp;Plan room</source>
        <translation>规划室(&amp;P)</translation>
    </message>
</context>
<context>
    <name>app::gui::PlanSide</name>
    <message>
        <source>no plan</source>
        <translation>无规划</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>Edited, not saved</source>
        <translation>有修改，未保存</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Everything that is asked is there</source>
        <translation>要求的内容齐全</translation>
    </message>
    <message>
        <source>To be supplied: %1</source>
        <translation>待补充：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Supplied</source>
        <translation>已备</translation>
    </message>
    <message>
        <source>Plans of the areas</source>
        <translation>各片区规划</translation>
    </message>
    <message>
        <source>&amp;Make a plan</source>
        <translation>编制规划(&amp;M)</translation>
    </message>
    <message>
        <source>Drafts it from the outline and the figures of the workspace</source>
        <translation>依据大纲和工作区的数据起草</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Chapters of the plan</source>
        <translation>规划各章</translation>
    </message>
</context>
<context>
    <name>app::gui::PreflightList</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>印前检查</translation>
    </message>
    <message numerus="yes">
        <source>Preflight: errors: %n; it cannot be printed as it is</source>
        <translation>
            <numerusform>印前检查：%n 个错误，不能印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preflight: warnings: %n</source>
        <translation>
            <numerusform>印前检查：%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Preflight: nothing against it</source>
        <translation>印前检查：没有问题</translation>
    </message>
    <message>
        <source>What preflight has against the page</source>
        <translation>印前检查对此页的意见</translation>
    </message>
</context>
<context>
    <name>app::gui::PreviewPage</name>
    <message>
        <source>No column can be told to hold the codes of the units: choose it above.</source>
        <translation>无法判断哪一列是单元代码：请在上方选择。</translation>
    </message>
    <message>
        <source>%1: %2 records in %3 files</source>
        <translation>%1：%3 个文件，%2 条记录</translation>
    </message>
    <message>
        <source>%1: %2 records</source>
        <translation>%1：%2 条记录</translation>
    </message>
    <message>
        <source>by content</source>
        <translation>按内容判断</translation>
    </message>
    <message>
        <source>by content: %1</source>
        <translation>按内容判断：%1</translation>
    </message>
    <message>
        <source>Chosen by you; the rows below show what comes of it.</source>
        <translation>由您选择；下面各行即其结果。</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– 请选择 –</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– 无 –</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>The first rows. Names that look wrong need another encoding; the text follows at once.</source>
        <translation>最前面的各行。名称若显示不正确，请换一种编码；文字随即改变。</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Code of the unit</source>
        <translation>单元代码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name of the unit</source>
        <translation>单元名称(&amp;N)</translation>
    </message>
    <message>
        <source>Layer or sheet</source>
        <translation>图层或工作表</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Column of the unit&apos;s code</source>
        <translation>单元代码所在的列</translation>
    </message>
    <message>
        <source>Column of the unit&apos;s name</source>
        <translation>单元名称所在的列</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>最前面的各行</translation>
    </message>
    <message>
        <source>&amp;Row of the names</source>
        <translation>列名所在行(&amp;R)</translation>
    </message>
    <message>
        <source>found by content</source>
        <translation>按内容判断</translation>
    </message>
    <message>
        <source>Row that names the columns</source>
        <translation>列名所在的行</translation>
    </message>
    <message>
        <source>The encoding of the text is not clear: choose it above. It may be %1.</source>
        <translation>文字的编码无法确定：请在上面选择。可能是 %1。</translation>
    </message>
</context>
<context>
    <name>app::gui::PrintDesk</name>
    <message>
        <source>The page is in %1.</source>
        <translation>页面已存为 %1。</translation>
    </message>
    <message>
        <source>The values on the page are in %1.</source>
        <translation>图上数值已存为 %1。</translation>
    </message>
    <message>
        <source>The atlas is in %1.</source>
        <translation>地图集已存为 %1。</translation>
    </message>
    <message>
        <source>The page went to the printer.</source>
        <translation>页面已送打印机。</translation>
    </message>
</context>
<context>
    <name>app::gui::PrintRoom</name>
    <message>
        <source>Pri&amp;nt room</source>
        <translation>打印室(&amp;N)</translation>
    </message>
    <message>
        <source>What is on the page</source>
        <translation>页面内容</translation>
    </message>
    <message>
        <source>As the map room shows it</source>
        <translation>与地图室所示一致</translation>
    </message>
    <message>
        <source>There are no figures to print yet; import a table.</source>
        <translation>还没有可打印的数据：请先导入数据表。</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存页面</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Drawing (*.svg);;Picture (*.png);;Picture with coordinates (*.tif)</source>
        <translation>PDF (*.pdf);;矢量图 (*.svg);;图片 (*.png);;带坐标的图片 (*.tif)</translation>
    </message>
    <message>
        <source>Save the values on the page</source>
        <translation>保存图上数值</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text table (*.csv)</source>
        <translation>工作簿 (*.xlsx);;文本表 (*.csv)</translation>
    </message>
    <message>
        <source>Save the atlas</source>
        <translation>保存地图集</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the &amp;page as…</source>
        <translation>页面另存为(&amp;P)…</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>打印(&amp;T)…</translation>
    </message>
    <message>
        <source>Profile of the printing condition</source>
        <translation>印刷条件的 ICC 特性文件</translation>
    </message>
    <message>
        <source>ICC profile (*.icc *.icm)</source>
        <translation>ICC 特性文件 (*.icc *.icm)</translation>
    </message>
</context>
<context>
    <name>app::gui::ProgressPanel</name>
    <message>
        <source>Starting …</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the work</source>
        <translation>停止工作</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>about %1 s left in this step</source>
        <translation>本步骤约剩 %1 秒</translation>
    </message>
</context>
<context>
    <name>app::gui::ProgressTexts</name>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>draft, in time</source>
        <translation>草稿，未到期</translation>
    </message>
    <message>
        <source>no open finding</source>
        <translation>无待处理结果</translation>
    </message>
    <message>
        <source>1 open finding</source>
        <translation>1 条待处理</translation>
    </message>
    <message>
        <source>2 to 4</source>
        <translation>2 至 4 条</translation>
    </message>
    <message>
        <source>5 to 9</source>
        <translation>5 至 9 条</translation>
    </message>
    <message>
        <source>10 or more</source>
        <translation>10 条及以上</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>不在调查范围</translation>
    </message>
    <message>
        <source>without figures</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>app::gui::ProjectPanel</name>
    <message>
        <source>whole area</source>
        <translation>全片区</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tasks ✕</source>
        <translation>%1：%2 项任务（共 %3 项）✕</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>不符之处</translation>
    </message>
    <message>
        <source>%1
%2 tasks, %3 × 10,000 yuan</source>
        <translation>%1
%2 项任务，%3 万元</translation>
    </message>
    <message>
        <source>“%1” does not fit there; the task stays as it was.</source>
        <translation>“%1”填在此处不合适；任务未改动。</translation>
    </message>
    <message>
        <source>Edit a task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>待定名称</translation>
    </message>
    <message>
        <source>Remove a task</source>
        <translation>删除任务</translation>
    </message>
    <message>
        <source>Tasks and projects</source>
        <translation>任务与项目</translation>
    </message>
    <message>
        <source>&amp;Add a task</source>
        <translation>添加任务(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move the task</source>
        <translation>删除任务(&amp;M)</translation>
    </message>
    <message>
        <source>Show the tasks of all counties again</source>
        <translation>重新显示各县任务</translation>
    </message>
    <message>
        <source>Money of the tasks, 10,000 yuan</source>
        <translation>任务资金（万元）</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>What the map of tasks shows</source>
        <translation>任务图的内容</translation>
    </message>
    <message>
        <source>Map of the tasks</source>
        <translation>任务图</translation>
    </message>
</context>
<context>
    <name>app::gui::ProjectTexts</name>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>%1 to below %2</source>
        <translation>%1 至不足 %2</translation>
    </message>
    <message>
        <source>%1 tasks and more</source>
        <translation>%1 项及以上</translation>
    </message>
    <message>
        <source>%1 to %2 tasks</source>
        <translation>%1 至 %2 项</translation>
    </message>
    <message>
        <source>no money</source>
        <translation>无资金</translation>
    </message>
    <message>
        <source>no task</source>
        <translation>无任务</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>不在规划范围</translation>
    </message>
</context>
<context>
    <name>app::gui::PromisePanel</name>
    <message>
        <source>Choose an open promise to close it.</source>
        <translation>选中一项未完成的承诺，办理销号。</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Only o&amp;pen ones</source>
        <translation>只看未完成(&amp;P)</translation>
    </message>
    <message>
        <source>Chosen promise</source>
        <translation>所选承诺</translation>
    </message>
    <message>
        <source>Day that the promise was closed</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Day, 2012-05-31</source>
        <translation>日期，如 2012-05-31</translation>
    </message>
    <message>
        <source>&amp;Withdrawn</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>It will not be done</source>
        <translation>不再兑现</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>What shows that it was kept</source>
        <translation>兑现的凭据</translation>
    </message>
    <message>
        <source>Reason of the closing</source>
        <translation>销号的原因</translation>
    </message>
    <message>
        <source>Why it is late or withdrawn</source>
        <translation>逾期或撤回的原因</translation>
    </message>
    <message>
        <source>&amp;Close the promise</source>
        <translation>承诺销号(&amp;C)</translation>
    </message>
    <message>
        <source>No promises are registered. Take the list promises in, or store an entry of it (tab The register).</source>
        <translation>尚未登记承诺。请在“登记册”页导入承诺表（promises），或在那里存一条。</translation>
    </message>
</context>
<context>
    <name>app::gui::PromiseTexts</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>作出日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Evidence or reason</source>
        <translation>凭据或原因</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>由 %1 作出</translation>
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
    <name>app::gui::RegisterPanel</name>
    <message>
        <source>Lists of the register</source>
        <translation>登记册的表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>All lists (*.xlsx);;The list shown (*.csv)</source>
        <translation>全部表 (*.xlsx);;当前表 (*.csv)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1: nothing is stored before you agree.</source>
        <translation>%1：您同意之前什么都不会存入。</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes; while there is one, nothing can be stored:</source>
        <translation>
            <numerusform>%n 处错误；有错误就不能存入：</numerusform>
        </translation>
    </message>
    <message>
        <source>List that is shown</source>
        <translation>当前表</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>表中各条</translation>
    </message>
    <message>
        <source>This list is empty. Take it in from a table, or write an entry at the right.</source>
        <translation>此表为空。请由表格导入，或在右侧填写一条。</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>此条的各字段</translation>
    </message>
    <message>
        <source>New entr&amp;y</source>
        <translation>新的一条(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Store the entry</source>
        <translation>存入此条(&amp;S)</translation>
    </message>
    <message>
        <source>Once every field of words has one</source>
        <translation>须先选定每个选项字段</translation>
    </message>
    <message>
        <source>Ta&amp;ke the entry out</source>
        <translation>删去此条(&amp;K)</translation>
    </message>
    <message>
        <source>Take &amp;lists in…</source>
        <translation>导入表格(&amp;L)…</translation>
    </message>
    <message>
        <source>An .xlsx with a sheet a list, a yearly form, or a .csv of the list that is shown</source>
        <translation>每张表一个工作表的 .xlsx、年度统计表，或当前表的 .csv</translation>
    </message>
    <message>
        <source>entries that the table does not have go</source>
        <translation>删去表格中没有的各条</translation>
    </message>
    <message>
        <source>&amp;Write lists…</source>
        <translation>写出表格(&amp;W)…</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>文件将带来的变化</translation>
    </message>
    <message>
        <source>Changes by list</source>
        <translation>各表的变化</translation>
    </message>
    <message>
        <source>The file changes nothing.</source>
        <translation>文件不带来任何变化。</translation>
    </message>
    <message>
        <source>Store these en&amp;tries</source>
        <translation>存入这些条目(&amp;T)</translation>
    </message>
    <message>
        <source>Leave &amp;everything as it is</source>
        <translation>全部保持不变(&amp;E)</translation>
    </message>
</context>
<context>
    <name>app::gui::ReportPage</name>
    <message>
        <source>What will be done</source>
        <translation>将要进行的操作</translation>
    </message>
    <message>
        <source>The import was made as a trial: look at what matched and what was repaired. Nothing is written before you go on.</source>
        <translation>以下是试导入的结果：请查看匹配和修复情况。继续之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>app::gui::ReviewPanel</name>
    <message>
        <source>the whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>Comments on all chapters</source>
        <translation>各章意见</translation>
    </message>
    <message>
        <source>State: %1. %2 comments, %3 open.</source>
        <translation>状态：%1。意见 %2 条，待答复 %3 条。</translation>
    </message>
    <message>
        <source>Stores a version in the state “%1”</source>
        <translation>存为“%1”状态的版本</translation>
    </message>
    <message>
        <source>From “%1” to “%2”</source>
        <translation>由“%1”转为“%2”</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>By</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose a comment to answer it.</source>
        <translation>选择一条意见予以答复。</translation>
    </message>
    <message>
        <source>Answer a comment</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>添加意见</translation>
    </message>
    <message>
        <source>Open a round of review</source>
        <translation>开启一轮评审</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Round of review</source>
        <translation>评审轮次</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>征求对象</translation>
    </message>
    <message>
        <source>Overdue, without a comment</source>
        <translation>逾期未回复</translation>
    </message>
    <message>
        <source>State of the plan</source>
        <translation>规划状态</translation>
    </message>
    <message>
        <source>Chapter of the comments</source>
        <translation>意见所在章</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What the comment says</source>
        <translation>意见内容</translation>
    </message>
    <message>
        <source>Reason of the answer</source>
        <translation>答复理由</translation>
    </message>
    <message>
        <source>Reason; needed unless it is accepted</source>
        <translation>理由；除采纳外必填</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>Chapter of the new comment</source>
        <translation>新意见所在章</translation>
    </message>
    <message>
        <source>Who comments</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新意见</translation>
    </message>
    <message>
        <source>New comment, in the newest round of review</source>
        <translation>新意见，列入最近一轮评审</translation>
    </message>
    <message>
        <source>Add the &amp;comment</source>
        <translation>添加意见(&amp;C)</translation>
    </message>
    <message>
        <source>Rounds of review</source>
        <translation>评审轮次</translation>
    </message>
    <message>
        <source>Title of the new round</source>
        <translation>新一轮的名称</translation>
    </message>
    <message>
        <source>Deadline of the new round</source>
        <translation>新一轮的截止日期</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>征求对象</translation>
    </message>
    <message>
        <source>Who is asked, with commas</source>
        <translation>征求对象，以逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Open the round</source>
        <translation>开启评审(&amp;O)</translation>
    </message>
</context>
<context>
    <name>app::gui::Room</name>
    <message>
        <source>Save the edits in “%1”?</source>
        <translation>是否保存“%1”中的编辑？</translation>
    </message>
</context>
<context>
    <name>app::gui::RoundList</name>
    <message>
        <source>Figures of %1</source>
        <translation>%1 年数据</translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>待处理结果</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>应报</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>app::gui::RoundPanel</name>
    <message>
        <source>Id of the round</source>
        <translation>轮次标识</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Year that it asks</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>对比年份</translation>
    </message>
    <message>
        <source>Last day in time</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>as 2011-12-31</source>
        <translation>如 2011-12-31</translation>
    </message>
    <message>
        <source>to compare with; may be empty</source>
        <translation>用于对比；可不填</translation>
    </message>
    <message>
        <source>&amp;Indicators asked; none chosen: all</source>
        <translation>填报指标（不选即全部）(&amp;I)</translation>
    </message>
    <message>
        <source>Indicators that the round asks</source>
        <translation>本轮填报的指标</translation>
    </message>
    <message>
        <source>Of the &amp;counties of</source>
        <translation>所属省份的县(&amp;C)</translation>
    </message>
    <message>
        <source>Provinces whose counties the round asks</source>
        <translation>本轮涉及的省份</translation>
    </message>
    <message>
        <source>What the round asks</source>
        <translation>本轮填报范围</translation>
    </message>
    <message>
        <source>&amp;New round</source>
        <translation>新轮次(&amp;N)</translation>
    </message>
    <message>
        <source>Sent and answered</source>
        <translation>下发与上报</translation>
    </message>
    <message>
        <source>Counties that were sent something or have answered</source>
        <translation>已下发或已上报的县</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>下发内容</translation>
    </message>
    <message>
        <source>What was sent: a table, a letter</source>
        <translation>下发内容：数据表、公函</translation>
    </message>
    <message>
        <source>Note as &amp;sent</source>
        <translation>记为已下发(&amp;S)</translation>
    </message>
    <message>
        <source>Note as &amp;answered</source>
        <translation>记为已上报(&amp;A)</translation>
    </message>
    <message>
        <source>Submits what they have reported</source>
        <translation>提交其已填报的数据</translation>
    </message>
    <message>
        <source>&amp;Write the data tables…</source>
        <translation>写出数据表(&amp;W)…</translation>
    </message>
    <message>
        <source>One workbook a province, to be filled in; notes them as sent</source>
        <translation>每省一份待填工作簿；并记为已下发</translation>
    </message>
    <message>
        <source>All that the round asks: %1</source>
        <translation>本轮全部县：%1</translation>
    </message>
    <message>
        <source>Those that were sent nothing: %1</source>
        <translation>尚未下发的县：%1</translation>
    </message>
    <message>
        <source>Those that have not answered: %1</source>
        <translation>尚未上报的县：%1</translation>
    </message>
    <message>
        <source>Those chosen on the map: %1</source>
        <translation>地图上选中的县：%1</translation>
    </message>
    <message>
        <source>only those chosen on the map: %1</source>
        <translation>仅地图上选中的县：%1</translation>
    </message>
    <message>
        <source>Give the round an id, such as its year.</source>
        <translation>请填写轮次标识，如年份。</translation>
    </message>
    <message>
        <source>There is a round %1 already.</source>
        <translation>已有轮次 %1。</translation>
    </message>
    <message>
        <source>The figures are of a year, such as 2011.</source>
        <translation>数据年份须为四位年份，如 2011。</translation>
    </message>
    <message>
        <source>The year before is a year, such as 2010, or empty.</source>
        <translation>对比年份须为四位年份，如 2010，或不填。</translation>
    </message>
    <message>
        <source>The last day in time is a date, such as 2011-12-31, or empty.</source>
        <translation>截止日期须为日期，如 2011-12-31，或不填。</translation>
    </message>
    <message>
        <source>The round asks no county; choose some.</source>
        <translation>本轮没有县；请选择。</translation>
    </message>
    <message>
        <source>Asks %1 counties for %2 indicators.</source>
        <translation>向 %1 个县调查 %2 个指标。</translation>
    </message>
    <message>
        <source>&amp;Make the round</source>
        <translation>建立轮次(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Change the round</source>
        <translation>修改轮次(&amp;C)</translation>
    </message>
    <message>
        <source>Folder for the data tables</source>
        <translation>数据表存放的文件夹</translation>
    </message>
</context>
<context>
    <name>app::gui::RowChart</name>
    <message>
        <source>Rows of the chart</source>
        <translation>图表各行</translation>
    </message>
</context>
<context>
    <name>app::gui::ScatterChart</name>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Horizontal indicator</source>
        <translation>横轴指标</translation>
    </message>
    <message>
        <source>Vertical indicator</source>
        <translation>纵轴指标</translation>
    </message>
    <message>
        <source>no line fits</source>
        <translation>无法拟合直线</translation>
    </message>
</context>
<context>
    <name>app::gui::ScoreList</name>
    <message>
        <source>in no province</source>
        <translation>不属任何省</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>app::gui::ScorePanel</name>
    <message>
        <source>Findings by province</source>
        <translation>各省审核结果</translation>
    </message>
    <message>
        <source>Findings by rule</source>
        <translation>各规则审核结果</translation>
    </message>
    <message>
        <source>Findings by round</source>
        <translation>各轮次审核结果</translation>
    </message>
    <message>
        <source>A double click lists the findings of the province</source>
        <translation>双击列出该省的审核结果</translation>
    </message>
    <message>
        <source>A double click lists the findings of the rule</source>
        <translation>双击列出该规则的审核结果</translation>
    </message>
    <message>
        <source>Colours of the score board</source>
        <translation>记分板的颜色</translation>
    </message>
</context>
<context>
    <name>app::gui::SearchModel</name>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, kind</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, kind, where it lies</comment>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>app::gui::SearchPopup</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>County, area, indicator or command: name, pinyin or code</source>
        <translation>县、片区、指标或命令：名称、拼音或代码</translation>
    </message>
    <message>
        <source>Search for places, indicators and commands</source>
        <translation>搜索地点、指标和命令</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
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
    <name>app::gui::SettingsKeeper</name>
    <message>
        <source>Edits of %1 were not saved; they are offered when it is opened again.</source>
        <translation>%1 的编辑尚未保存；再次打开时可以恢复。</translation>
    </message>
    <message>
        <source>Edits of %1 were not saved when the program ended.</source>
        <translation>程序结束时，%1 的编辑尚未保存。</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edits brought back</source>
        <translation>恢复的编辑</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save the edits of classes, views and areas?</source>
        <translation>是否保存对分级、视图和片区的编辑？</translation>
    </message>
</context>
<context>
    <name>app::gui::SharePanel</name>
    <message>
        <source>Folder for the package</source>
        <translation>数据包的文件夹</translation>
    </message>
    <message>
        <source>Keys to sign with</source>
        <translation>签名用的密钥</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>密钥 (*.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>数据包 %1</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For the keys</source>
        <translation>接收密钥</translation>
    </message>
    <message>
        <source>Public keys of the recipients</source>
        <translation>接收方的公钥</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>公钥 (*.pub);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Writing the package …</source>
        <translation>正在写出数据包……</translation>
    </message>
    <message>
        <source>Packages that were given out</source>
        <translation>已给出的数据包</translation>
    </message>
    <message>
        <source>No signed package was given out yet. Unsigned ones have no number and are not listed.</source>
        <translation>尚未给出签名的数据包。未签名的没有编号，不列出。</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Choose a unit</source>
        <translation>请选择单位</translation>
    </message>
    <message>
        <source>Unit that the package is for</source>
        <translation>数据包的接收单位</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>数据包的文件夹</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Also a page for a &amp;browser</source>
        <translation>另写一个网页(&amp;B)</translation>
    </message>
    <message>
        <source>Also figures that no survey round asks, marked as &amp;direct</source>
        <translation>也含没有调查轮次的数据，标为直接录入(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Replace a package that lies there</source>
        <translation>代替已有的数据包(&amp;R)</translation>
    </message>
    <message>
        <source>Sign with the &amp;keys</source>
        <translation>签名密钥(&amp;K)</translation>
    </message>
    <message>
        <source>File of the keys</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>empty: not signed, without a number</source>
        <translation>空：不签名，无编号</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>密钥…</translation>
    </message>
    <message>
        <source>&amp;Pass phrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Pass phrase of the keys</source>
        <translation>密钥的口令</translation>
    </message>
    <message>
        <source>Recipients…</source>
        <translation>接收方…</translation>
    </message>
    <message>
        <source>&amp;Seal it: only the recipients can read it</source>
        <translation>密封：只有接收方能读(&amp;S)</translation>
    </message>
    <message>
        <source>Also sums of its &amp;areas and of the nation</source>
        <translation>也含所属片区和全国的合计(&amp;A)</translation>
    </message>
    <message>
        <source>Where nothing of another county can be worked out; once told, a sum stays as it is</source>
        <translation>仅在推算不出其他县的数值时；合计一经给出不再改变</translation>
    </message>
    <message>
        <source>S&amp;hare the package</source>
        <translation>写出数据包(&amp;H)</translation>
    </message>
    <message>
        <source>What was shared</source>
        <translation>写出的结果</translation>
    </message>
</context>
<context>
    <name>app::gui::SheetPanel</name>
    <message>
        <source>Sheet of counties and indicators</source>
        <translation>县与指标数据表</translation>
    </message>
    <message>
        <source>Province of the sheet</source>
        <translation>数据表的省份</translation>
    </message>
    <message>
        <source>Prefecture of the sheet</source>
        <translation>数据表的地级单位</translation>
    </message>
    <message>
        <source>Colours of the sheet</source>
        <translation>数据表的颜色</translation>
    </message>
    <message>
        <source>Worst open finding: %1</source>
        <translation>最严重的待处理结果：%1</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>所有省份</translation>
    </message>
    <message>
        <source>All prefectures</source>
        <translation>所有地级单位</translation>
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
    <name>app::gui::StatusLine</name>
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
        <source>Scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
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
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Number of selected counties</source>
        <translation>选中县数</translation>
    </message>
</context>
<context>
    <name>app::gui::StoredStep</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>app::gui::SurveyDesk</name>
    <message>
        <source>Audit of %1: %2 figures, %3 findings; %4 new, %5 open again, %6 corrected.</source>
        <translation>%1 年审核：数据 %2 个，审核结果 %3 条；新发现 %4 条，重新打开 %5 条，已更正 %6 条。</translation>
    </message>
    <message>
        <source>%1 findings waived.</source>
        <translation>已保留 %1 条审核结果。</translation>
    </message>
    <message>
        <source>%1 findings explained.</source>
        <translation>已说明 %1 条审核结果。</translation>
    </message>
    <message>
        <source>%1 counties changed their state.</source>
        <translation>%1 个县的状态已改变。</translation>
    </message>
    <message>
        <source>Correction order %1: %2 figures changed; the state stays.</source>
        <translation>第 %1 号更正令：改变 %2 个数据；审批状态不变。</translation>
    </message>
    <message>
        <source>%1 was stored as import %2; %3 figures were added or changed.</source>
        <translation>%1 已存为第 %2 次导入；新增或改变 %3 个数据。</translation>
    </message>
    <message>
        <source>Import %1 (%2) is undone: %3 figures are what they were, %4 are gone.</source>
        <translation>第 %1 次导入（%2）已撤销：%3 个数据恢复原值，%4 个已删除。</translation>
    </message>
    <message>
        <source>%1 entries in %2 chains, %3 figures compared: %4 faults.</source>
        <translation>%2 条记录链共 %1 条记录，比对 %3 个数据：发现问题 %4 处。</translation>
    </message>
    <message>
        <source>Without heads kept elsewhere, a cut end or a chain that was written anew cannot be noticed.</source>
        <translation>没有另处保存的链头，无法发现被截断的末尾或重写的记录链。</translation>
    </message>
    <message>
        <source>%1 entries of an earlier build could not be compared with the figures.</source>
        <translation>较早版本的 %1 条记录无法与数据比对。</translation>
    </message>
    <message>
        <source>Against the heads of %1, hash %2: compare both with what was kept on paper.</source>
        <translation>所对照的链头取于 %1，散列值 %2：请与纸上所存的两者核对。</translation>
    </message>
    <message>
        <source>The log has no rows of the other tables yet; it begins with the next change.</source>
        <translation>日志中还没有其他各表的行；自下次改动起开始记录。</translation>
    </message>
    <message>
        <source>The heads are written; one hash over all of them: %1</source>
        <translation>链头已写出；总散列值：%1</translation>
    </message>
    <message>
        <source>Round %1 asks %2 counties.</source>
        <translation>轮次 %1 调查 %2 个县。</translation>
    </message>
    <message>
        <source>%1 counties were sent: %2.</source>
        <translation>已向 %1 个县下发：%2。</translation>
    </message>
    <message>
        <source>%1 tables for %2 counties are in %3.</source>
        <translation>%2 个县的 %1 份数据表已写入 %3。</translation>
    </message>
</context>
<context>
    <name>app::gui::SurveyNames</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>approved by the county</source>
        <translation>县级已审批</translation>
    </message>
    <message>
        <source>approved by the prefecture</source>
        <translation>地级已审批</translation>
    </message>
    <message>
        <source>approved by the province</source>
        <translation>省级已审批</translation>
    </message>
    <message>
        <source>approved by the nation</source>
        <translation>国家已审批</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>地级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>National office</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>审批通过</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>was sent</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>correction %1</source>
        <translation>第 %1 号更正令</translation>
    </message>
    <message>
        <source>%1, without a round</source>
        <translation>%1 年（无轮次）</translation>
    </message>
    <message>
        <source>the nation</source>
        <translation>全国</translation>
    </message>
</context>
<context>
    <name>app::gui::SurveyRoom</name>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open findings: %1</source>
        <translation>待处理结果：%1 条</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>调查轮次</translation>
    </message>
    <message>
        <source>How far the counties have come</source>
        <translation>各县进度</translation>
    </message>
    <message>
        <source>Open findings by county</source>
        <translation>各县待处理结果</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>地图内容</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who decides and explains. A file cannot check it; the trail keeps it beside the login name.</source>
        <translation>审批和说明的人。文件无法核实；留痕中与登录名一并保存。</translation>
    </message>
    <message>
        <source>Map of the progress</source>
        <translation>进度地图</translation>
    </message>
    <message>
        <source>What there is to do</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>指标目录</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>S&amp;urvey room</source>
        <translation>调查室(&amp;U)</translation>
    </message>
</context>
<context>
    <name>app::gui::SurveySheet</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>There is no figure.</source>
        <translation>没有数据。</translation>
    </message>
    <message>
        <source>From row %1 of the table</source>
        <translation>来自表中 %1 行</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Approved: only a correction order changes it.</source>
        <translation>已审批：只能以更正令改变。</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，已逾期</translation>
    </message>
</context>
<context>
    <name>app::gui::TargetPanel</name>
    <message>
        <source>on the path</source>
        <translation>在轨</translation>
    </message>
    <message>
        <source>a little behind</source>
        <translation>略为落后</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期性</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>For</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>基期 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>不符之处</translation>
    </message>
    <message>
        <source>Choose a target to see what it asks for.</source>
        <translation>选择一项目标，查看其要求。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A base value and a target are needed to say what it asks for.</source>
        <translation>需有基期值和目标值方可说明其要求。</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>目标要求</translation>
    </message>
    <message>
        <source>The base value is of %1: %2.</source>
        <translation>基期值为 %1 年：%2。</translation>
    </message>
    <message>
        <source>its source is not stated</source>
        <translation>未说明来源</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>前提与假设</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需注意</translation>
    </message>
    <message>
        <source>Same step</source>
        <translation>等量</translation>
    </message>
    <message>
        <source>Same growth</source>
        <translation>等速</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>“%1” is no number; the target stays as it was.</source>
        <translation>“%1”不是数；目标未改动。</translation>
    </message>
    <message>
        <source>Edit a target</source>
        <translation>编辑目标</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Remove a target</source>
        <translation>删除目标</translation>
    </message>
    <message>
        <source>Target table</source>
        <translation>目标表</translation>
    </message>
    <message>
        <source>What the chosen target asks for</source>
        <translation>所选目标的要求</translation>
    </message>
    <message>
        <source>Yearly path of the chosen target</source>
        <translation>所选目标的年度路径</translation>
    </message>
    <message>
        <source>Unit of a new target</source>
        <translation>新目标的范围</translation>
    </message>
    <message>
        <source>&amp;Add this target for it</source>
        <translation>为其添加此目标(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove the row</source>
        <translation>删除该行(&amp;R)</translation>
    </message>
</context>
<context>
    <name>app::gui::TextEditor</name>
    <message>
        <source>Text of the section</source>
        <translation>小节正文</translation>
    </message>
    <message>
        <source>An empty line ends a paragraph, “- ” begins an entry of a list, **bold**. Figures are put in below.</source>
        <translation>空行分段，“- ”为列表项，**加粗**。数据在下方插入。</translation>
    </message>
    <message>
        <source>The section as it will be read</source>
        <translation>成文效果</translation>
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
    <name>app::gui::TrailList</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>何事</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
</context>
<context>
    <name>app::gui::TrailPanel</name>
    <message>
        <source>Trail of the county</source>
        <translation>该县的留痕</translation>
    </message>
    <message>
        <source>What the trail is of</source>
        <translation>留痕对象</translation>
    </message>
    <message>
        <source>Only this &amp;indicator</source>
        <translation>仅此指标(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Verify the trail</source>
        <translation>校验留痕(&amp;V)</translation>
    </message>
    <message>
        <source>Verify against &amp;kept heads…</source>
        <translation>与保存的链头校验(&amp;K)…</translation>
    </message>
    <message>
        <source>E&amp;xport the heads…</source>
        <translation>导出链头(&amp;X)…</translation>
    </message>
    <message>
        <source>Whether the trail is whole</source>
        <translation>留痕是否完整</translation>
    </message>
    <message>
        <source>Choose a county, or a figure in the sheet.</source>
        <translation>请选择一个县，或数据表中的一个数据。</translation>
    </message>
    <message>
        <source>Heads kept elsewhere</source>
        <translation>另处保存的链头</translation>
    </message>
    <message>
        <source>Heads (*.json);;All files (*)</source>
        <translation>链头 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the heads</source>
        <translation>导出链头</translation>
    </message>
    <message>
        <source>Heads (*.json)</source>
        <translation>链头 (*.json)</translation>
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
    <name>app::gui::UnitItemsPart</name>
    <message>
        <source>Item</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计分依据</translation>
    </message>
    <message>
        <source>Own report</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>Formula with the figures</source>
        <translation>公式（代入数据）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>A figure behind it is an estimate</source>
        <translation>所依据的数据中有估计数</translation>
    </message>
    <message>
        <source>All that apply</source>
        <translation>适用指标合计</translation>
    </message>
    <message>
        <source>Word of the department</source>
        <translation>部门意见</translation>
    </message>
    <message>
        <source>Yearly form</source>
        <translation>年度统计表</translation>
    </message>
    <message>
        <source>%1 in %2: no grade, judged on %3 points</source>
        <translation>%1，%2 年：无等次，适用分值 %3</translation>
    </message>
    <message>
        <source>%1 in %2: %3, judged on %4 points</source>
        <translation>%1，%2 年：%3，适用分值 %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1
No step of its assessment was taken yet.</source>
        <translation>%1
考核尚未开始。</translation>
    </message>
    <message>
        <source>%1
Steps taken: %2</source>
        <translation>%1
已完成步骤：%2</translation>
    </message>
    <message>
        <source>Choose a unit to see what it is judged by.</source>
        <translation>请选择单位，查看其考核指标。</translation>
    </message>
    <message>
        <source>Sheet of the unit</source>
        <translation>单位考核表</translation>
    </message>
    <message>
        <source>Word documents (*.docx);;PDF (*.pdf)</source>
        <translation>Word 文档 (*.docx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Items of the unit</source>
        <translation>单位的考核指标</translation>
    </message>
    <message>
        <source>Where the points come from</source>
        <translation>得分来源</translation>
    </message>
    <message>
        <source>Choose an item to see its figures and its evidence.</source>
        <translation>请选择指标，查看其数据和凭据。</translation>
    </message>
    <message>
        <source>Grade of the chosen unit</source>
        <translation>所选单位的等次</translation>
    </message>
    <message>
        <source>Step of the assessment</source>
        <translation>考核步骤</translation>
    </message>
    <message>
        <source>Day of the step of the assessment</source>
        <translation>考核步骤的日期</translation>
    </message>
    <message>
        <source>Day, 2012-05-31</source>
        <translation>日期，如 2012-05-31</translation>
    </message>
    <message>
        <source>Person who took the step</source>
        <translation>完成步骤的人</translation>
    </message>
    <message>
        <source>Done by; empty: you</source>
        <translation>完成人；空：您</translation>
    </message>
    <message>
        <source>What came of the step</source>
        <translation>步骤的结果</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note the &amp;step</source>
        <translation>登记步骤(&amp;S)</translation>
    </message>
    <message>
        <source>The step that grades gives the grade that stands above</source>
        <translation>“定等”这一步给出上面的等次</translation>
    </message>
    <message>
        <source>Write the s&amp;heet…</source>
        <translation>写出单位表(&amp;H)…</translation>
    </message>
    <message>
        <source>The paper of this unit, with all of its scores</source>
        <translation>该单位的考核表，含全部得分</translation>
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
    <name>app::gui::UnitTable</name>
    <message>
        <source>Table of units</source>
        <translation>县级单元表</translation>
    </message>
    <message>
        <source>Name or code, or a condition such as illiteracy15_pct &gt; 10</source>
        <translation>名称或代码，或条件，例如 illiteracy15_pct &gt; 10</translation>
    </message>
    <message>
        <source>Filter of the table</source>
        <translation>表格筛选</translation>
    </message>
    <message>
        <source>&amp;Only selected</source>
        <translation>仅显示选中(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>筛选条件的问题</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>全部不显示</translation>
    </message>
    <message>
        <source>%1 rows, %2 units selected</source>
        <translation>%1 行，已选中 %2 个单元</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>app::gui::UnitTableModel</name>
    <message>
        <source>The figures are being read.</source>
        <translation>正在读取数据。</translation>
    </message>
    <message>
        <source>The table has no figure for this unit.</source>
        <translation>数据表中没有该单元的数值。</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>数值：%1</translation>
    </message>
    <message>
        <source>The figure is blank in the table.</source>
        <translation>数据表中该数值为空。</translation>
    </message>
    <message>
        <source>From the row of code %1</source>
        <translation>取自代码 %1 的行</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
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
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>地级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
</context>
<context>
    <name>app::gui::UnsavedQuestion</name>
    <message>
        <source>Unsaved edits</source>
        <translation>未保存的编辑</translation>
    </message>
</context>
<context>
    <name>app::gui::VersionPanel</name>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, frozen</source>
        <translation>%1，已冻结</translation>
    </message>
    <message>
        <source>It can never change; SHA-256 %1</source>
        <translation>不可更改；SHA-256 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stored (UTC)</source>
        <translation>存入时间（UTC）</translation>
    </message>
    <message>
        <source>By</source>
        <translation>提交者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>as it is edited</source>
        <translation>当前修改稿</translation>
    </message>
    <message>
        <source>the edits that are not saved</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>The same version twice: there is nothing to compare.</source>
        <translation>两处为同一版本，无可比较。</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 changes.</source>
        <translation>由%1到%2：%3 处变化。</translation>
    </message>
    <message>
        <source>Versions of the plan</source>
        <translation>规划版本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>新版</translation>
    </message>
    <message>
        <source>What changed between the versions</source>
        <translation>版本间的变化</translation>
    </message>
</context>
<context>
    <name>app::gui::WherePanel</name>
    <message>
        <source>none, by rule</source>
        <translation>按规定没有</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Choose an assignment to move it to its next state or to hand it over.</source>
        <translation>选中一项联系安排，使其进入下一状态或移交。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Who is where</source>
        <translation>联系一览</translation>
    </message>
    <message>
        <source>Show all organisations again</source>
        <translation>重新显示所有单位</translation>
    </message>
    <message>
        <source>Chosen assignment</source>
        <translation>所选联系安排</translation>
    </message>
    <message>
        <source>Day of the change</source>
        <translation>变更日期</translation>
    </message>
    <message>
        <source>Day, 2012-05-31</source>
        <translation>日期，如 2012-05-31</translation>
    </message>
    <message>
        <source>First day in force, or last day of the one that ends or hands over</source>
        <translation>开始执行的日期，或结束、移交一方的最后一日</translation>
    </message>
    <message>
        <source>Document of the change</source>
        <translation>变更的文件</translation>
    </message>
    <message>
        <source>Document that it rests on</source>
        <translation>所依据的文件</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>变更的原因</translation>
    </message>
    <message>
        <source>Why it ends or is handed over</source>
        <translation>结束或移交的原因</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>下一状态</translation>
    </message>
    <message>
        <source>&amp;Set the state</source>
        <translation>改变状态(&amp;S)</translation>
    </message>
    <message>
        <source>Unit that takes over</source>
        <translation>接手的单位</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>移交(&amp;H)</translation>
    </message>
    <message>
        <source>Open promises for the place and what lies in it go along</source>
        <translation>该地方及其以下的未完成承诺一并移交</translation>
    </message>
    <message>
        <source>Nobody is assigned in this round. Take assignments in (tab The register), or make the next round out of this one.</source>
        <translation>本轮次没有联系安排。请在“登记册”页导入联系安排（assignments），或由本轮次拟定新轮次。</translation>
    </message>
</context>
<context>
    <name>app::gui::WhereTexts</name>
    <message>
        <source>other units</source>
        <translation>其他单位</translation>
    </message>
    <message>
        <source>only proposed</source>
        <translation>仅为拟议</translation>
    </message>
    <message>
        <source>no leading unit</source>
        <translation>没有牵头单位</translation>
    </message>
    <message>
        <source>none by rule</source>
        <translation>按规定没有</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>不在一览中</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1：%2（%3，%4）</translation>
    </message>
    <message>
        <source>%1: no unit, by rule</source>
        <translation>%1：按规定没有联系单位</translation>
    </message>
    <message>
        <source>%1: no unit</source>
        <translation>%1：没有联系单位</translation>
    </message>
    <message>
        <source>Open promises: %1, overdue: %2</source>
        <translation>未完成承诺：%1，其中逾期：%2</translation>
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
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>app::gui::WritePage</name>
    <message>
        <source>The workspace %1 was made: %2 counties, %3 prefectures, %4 provinces, %5 borders.</source>
        <translation>已生成工作区 %1：县级 %2 个，地级 %3 个，省级 %4 个，边界 %5 条。</translation>
    </message>
    <message>
        <source>The figures are in %1: %2 new, %3 with another value than before, %4 unchanged.</source>
        <translation>数据已写入 %1：新增 %2 个，数值改变 %3 个，未变 %4 个。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>The file is whole or not there: stopping leaves everything as it was.</source>
        <translation>文件要么完整，要么不存在：停止后一切保持原样。</translation>
    </message>
    <message>
        <source>Import the next file (%1 left)</source>
        <translation>导入下一个文件（还有 %1 个）</translation>
    </message>
</context>
<context>
    <name>app::gui::YearFormPart</name>
    <message>
        <source>Finding</source>
        <translation>审核疑点</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reason of the answer</source>
        <translation>答复理由</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Yearly form: not sent, nothing reported</source>
        <translation>年度统计表：未下发，未填报</translation>
    </message>
    <message>
        <source>Yearly form: %1</source>
        <translation>年度统计表：%1</translation>
    </message>
    <message>
        <source>Yearly form: %1 since %2</source>
        <translation>年度统计表：%1（自 %2）</translation>
    </message>
    <message>
        <source>Yearly form: %1 since %2, by %3</source>
        <translation>年度统计表：%1（自 %2，%3）</translation>
    </message>
    <message>
        <source>, threshold %1 %</source>
        <translation>，阈值 %1 %</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Choose a unit to see its yearly form.</source>
        <translation>请选择单位，查看其年度统计表。</translation>
    </message>
    <message>
        <source>Findings of the audit</source>
        <translation>审核疑点</translation>
    </message>
    <message>
        <source>The audit finds nothing, or nothing was reported.</source>
        <translation>审核没有疑点，或尚未填报。</translation>
    </message>
    <message>
        <source>Where the yearly form stands</source>
        <translation>年度统计表的状态</translation>
    </message>
    <message>
        <source>Th&amp;reshold</source>
        <translation>阈值(&amp;R)</translation>
    </message>
    <message>
        <source>Threshold of the audit</source>
        <translation>审核阈值</translation>
    </message>
    <message>
        <source>Per cent that a figure may be away from what was agreed, or from the year before</source>
        <translation>数据与商定数或上年数允许相差的百分比</translation>
    </message>
    <message>
        <source>Answer to the finding</source>
        <translation>对疑点的答复</translation>
    </message>
    <message>
        <source>The answer to the chosen finding</source>
        <translation>对所选疑点的答复</translation>
    </message>
    <message>
        <source>n&amp;ot asked of this unit</source>
        <translation>不要求该单位填报(&amp;O)</translation>
    </message>
    <message>
        <source>all of its &amp;kind</source>
        <translation>同类全部(&amp;K)</translation>
    </message>
    <message>
        <source>All findings of this kind that have no answer yet</source>
        <translation>这一类中所有尚未答复的疑点</translation>
    </message>
    <message>
        <source>Ans&amp;wer</source>
        <translation>答复(&amp;W)</translation>
    </message>
    <message>
        <source>Day of the decision on the form</source>
        <translation>处理统计表的日期</translation>
    </message>
    <message>
        <source>Day; empty: today</source>
        <translation>日期；空：今天</translation>
    </message>
    <message>
        <source>Reason of the decision on the form</source>
        <translation>处理统计表的理由</translation>
    </message>
    <message>
        <source>Why it is returned, opened again, or approved with open findings</source>
        <translation>退回、重新打开，或疑点未答复而审定的理由</translation>
    </message>
    <message>
        <source>Noted as se&amp;nt</source>
        <translation>登记下发(&amp;N)</translation>
    </message>
    <message>
        <source>Appro&amp;ve</source>
        <translation>审定(&amp;V)</translation>
    </message>
    <message>
        <source>Return &amp;it</source>
        <translation>退回(&amp;I)</translation>
    </message>
    <message>
        <source>O&amp;pen again</source>
        <translation>重新打开(&amp;P)</translation>
    </message>
</context>
<context>
    <name>app::gui::YearPanel</name>
    <message>
        <source>not sent, nothing reported</source>
        <translation>未下发，未填报</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>待整改 %1</translation>
    </message>
    <message>
        <source>%1 open, %2 overdue</source>
        <translation>待整改 %1，逾期 %2</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Plan filed</source>
        <translation>计划报备</translation>
    </message>
    <message>
        <source>Mid-year</source>
        <translation>年中报告</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>年终报告</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表状态</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>The year of the units</source>
        <translation>各单位年度工作</translation>
    </message>
    <message>
        <source>No unit is assigned in this year, and nothing of it is noted.</source>
        <translation>这一年没有单位承担联系任务，也没有任何记录。</translation>
    </message>
    <message>
        <source>Year that is shown</source>
        <translation>所看年份</translation>
    </message>
    <message>
        <source>The year of the chosen unit</source>
        <translation>所选单位的年度工作</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>年度步骤</translation>
    </message>
    <message>
        <source>Yearly form</source>
        <translation>年度统计表</translation>
    </message>
</context>
<context>
    <name>app::gui::YearStepsPart</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>完成人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose a unit to see the steps of its year.</source>
        <translation>请选择单位，查看其年度步骤。</translation>
    </message>
    <message>
        <source>Choose a step to take it or to say by when it is due.</source>
        <translation>请选择步骤，登记完成或设定期限。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Steps of the year</source>
        <translation>年度步骤</translation>
    </message>
    <message>
        <source>Chosen step of the year</source>
        <translation>所选年度步骤</translation>
    </message>
    <message>
        <source>Day that the step was taken</source>
        <translation>步骤完成日期</translation>
    </message>
    <message>
        <source>Day, 2012-05-31</source>
        <translation>日期，如 2012-05-31</translation>
    </message>
    <message>
        <source>Document that the step left</source>
        <translation>步骤形成的文件</translation>
    </message>
    <message>
        <source>The document that it left</source>
        <translation>形成的文件</translation>
    </message>
    <message>
        <source>Note to the step</source>
        <translation>步骤的备注</translation>
    </message>
    <message>
        <source>What else there is to say</source>
        <translation>其他说明</translation>
    </message>
    <message>
        <source>&amp;Take the step</source>
        <translation>登记完成(&amp;T)</translation>
    </message>
    <message>
        <source>Steps are taken in their order, nothing skipped. What was taken is corrected in the list Steps of the year.</source>
        <translation>步骤按顺序完成，不能跳过。已登记的在“年度步骤”表中更正。</translation>
    </message>
    <message>
        <source>for &amp;all units</source>
        <translation>适用所有单位(&amp;A)</translation>
    </message>
    <message>
        <source>Units that have a day of their own keep it</source>
        <translation>已有自己期限的单位不变</translation>
    </message>
    <message>
        <source>Day by which the step is due</source>
        <translation>步骤期限</translation>
    </message>
    <message>
        <source>Due, 2012-06</source>
        <translation>期限，如 2012-06</translation>
    </message>
    <message>
        <source>Set the d&amp;ue day</source>
        <translation>设定期限(&amp;U)</translation>
    </message>
</context>
<context>
    <name>app::gui::YearTexts</name>
    <message>
        <source>taken</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>taken late</source>
        <translation>逾期完成</translation>
    </message>
    <message>
        <source>due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>no due day</source>
        <translation>未设期限</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，逾期</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>期限 %1</translation>
    </message>
</context>
<context>
    <name>app::gui::YearlyPanel</name>
    <message>
        <source>all that reported</source>
        <translation>已报各单位</translation>
    </message>
    <message>
        <source>An estimate: goods are valued, not counted</source>
        <translation>估计值：物资系折款</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>商定</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>上报单位数</translation>
    </message>
    <message>
        <source>Yearly form</source>
        <translation>年度统计表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Filled yearly form</source>
        <translation>已填的年度统计表</translation>
    </message>
    <message>
        <source>Yearly figures</source>
        <translation>年度数据</translation>
    </message>
    <message>
        <source>No figures of this year. Write the form, have it filled in, and take it in.</source>
        <translation>没有这一年的数据。请写出统计表，填好后再导入。</translation>
    </message>
    <message>
        <source>Year of the form</source>
        <translation>统计表的年份</translation>
    </message>
    <message>
        <source>&amp;Write the form…</source>
        <translation>写出统计表(&amp;W)…</translation>
    </message>
    <message>
        <source>One row a unit, a column a field, to be filled in</source>
        <translation>每个单位一行、每个字段一列，供填写</translation>
    </message>
    <message>
        <source>&amp;Take a form in…</source>
        <translation>导入统计表(&amp;T)…</translation>
    </message>
    <message>
        <source>%1; overdue: %2</source>
        <translation>%1；逾期：%2</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>年度进程</translation>
    </message>
</context>
</TS>
