<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Build the packet</source>
        <translation>生成材料</translation>
    </message>
    <message>
        <source>Check videos…</source>
        <translation>检查视频…</translation>
    </message>
    <message>
        <source>Export the measures (xlsx)…</source>
        <translation>导出售后指标（xlsx）…</translation>
    </message>
    <message>
        <source>Find anything: a case, a page, an action</source>
        <translation>查找：售后单、页面、操作</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>Print the papers</source>
        <translation>打印材料</translation>
    </message>
    <message>
        <source>Save the windows as a calendar file</source>
        <translation>把时效保存为日历文件</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Take in an order list…</source>
        <translation>导入订单表…</translation>
    </message>
    <message>
        <source>What runs out today</source>
        <translation>查看今天到期的时效</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>1 place may be cut, at {at}</source>
        <translation>{at} 处疑似剪辑</translation>
    </message>
    <message>
        <source>all fine</source>
        <translation>全部合格</translation>
    </message>
    <message>
        <source>another waybill than expected: {number}</source>
        <translation>读到别的运单号：{number}</translation>
    </message>
    <message>
        <source>blurred part of the time</source>
        <translation>有时模糊</translation>
    </message>
    <message>
        <source>cannot be opened as a video</source>
        <translation>打不开，或不是视频</translation>
    </message>
    <message>
        <source>confirm the six faces</source>
        <translation>确认六面</translation>
    </message>
    <message>
        <source>could not be opened within the safe limits</source>
        <translation>超出安全限制，没有打开</translation>
    </message>
    <message>
        <source>could not tell how large the picture is</source>
        <translation>无法判断画面大小</translation>
    </message>
    <message>
        <source>could not tell whether it is light enough</source>
        <translation>无法判断亮度</translation>
    </message>
    <message>
        <source>could not tell whether it is one take</source>
        <translation>无法判断是否一镜到底</translation>
    </message>
    <message>
        <source>could not tell whether it is sharp</source>
        <translation>无法判断是否清晰</translation>
    </message>
    <message>
        <source>could not tell whether it is steady</source>
        <translation>无法判断是否稳定</translation>
    </message>
    <message>
        <source>damaged or cut off in places</source>
        <translation>有损坏或被截断</translation>
    </message>
    <message>
        <source>find out whose parcel it is</source>
        <translation>核对是谁的包裹</translation>
    </message>
    <message>
        <source>fine so far</source>
        <translation>其余都合格</translation>
    </message>
    <message>
        <source>get the original again</source>
        <translation>重新拷贝原件</translation>
    </message>
    <message>
        <source>its format could not be compared with a list</source>
        <translation>没有可比较的格式清单</translation>
    </message>
    <message>
        <source>its header claims another length than it has</source>
        <translation>文件头标的时长与实际不符</translation>
    </message>
    <message>
        <source>its length could not be compared with a limit</source>
        <translation>没有可比较的时长上限</translation>
    </message>
    <message>
        <source>look at it yourself</source>
        <translation>请自己看一遍</translation>
    </message>
    <message>
        <source>make it fit</source>
        <translation>压缩到限制内</translation>
    </message>
    <message>
        <source>no size limit is known to compare with</source>
        <translation>没有可比较的大小上限</translation>
    </message>
    <message>
        <source>no waybill could be read</source>
        <translation>没有读到运单号</translation>
    </message>
    <message>
        <source>not one take</source>
        <translation>不是一镜到底</translation>
    </message>
    <message>
        <source>not one take: {seconds} s are missing</source>
        <translation>不是一镜到底：缺 {seconds} 秒</translation>
    </message>
    <message>
        <source>really {kind}, but named otherwise</source>
        <translation>实际是 {kind}，后缀不对</translation>
    </message>
    <message>
        <source>shaky part of the time</source>
        <translation>有时晃动</translation>
    </message>
    <message>
        <source>the picture is small</source>
        <translation>画面偏小</translation>
    </message>
    <message>
        <source>too dark or too bright part of the time</source>
        <translation>有时过暗或过亮</translation>
    </message>
    <message>
        <source>traces of an editor in the file</source>
        <translation>文件有剪辑软件痕迹</translation>
    </message>
    <message>
        <source>waybill {number} only just readable</source>
        <translation>运单号 {number} 勉强可读</translation>
    </message>
    <message>
        <source>{count} places may be cut</source>
        <translation>{count} 处疑似剪辑</translation>
    </message>
    <message>
        <source>{kind} is not on the platform's list</source>
        <translation>{kind} 不在平台清单内</translation>
    </message>
    <message>
        <source>{length} long, over {limit}</source>
        <translation>时长 {length}，超过 {limit}</translation>
    </message>
    <message>
        <source>{size} MB, over {limit} MB</source>
        <translation>{size} MB，超过 {limit} MB</translation>
    </message>
</context>
<context>
    <name>annex</name>
    <message>
        <source>The part of the program that works on files has ended by itself.</source>
        <translation>程序中处理文件的部分意外退出了。</translation>
    </message>
    <message>
        <source>Unfinished work was not kept: try again. If memory is short, close other programs.</source>
        <translation>未完成的内容没有保留，请重试；如果内存不足，请先关闭其他程序。</translation>
    </message>
</context>
<context>
    <name>attach</name>
    <message>
        <source>Choose another file, or attach it as another kind.</source>
        <translation>请换一个文件，或作为另一种凭证添加。</translation>
    </message>
    <message>
        <source>Known kinds: {kinds}.</source>
        <translation>可用的种类：{kinds}。</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>{name} is {is_now}, but “{kind}” must be {needed}.</source>
        <translation>{name} 是{is_now}，而“{kind}”必须是{needed}。</translation>
    </message>
    <message>
        <source>{platform} knows no kind of evidence “{kind}”.</source>
        <translation>{platform}没有“{kind}”这种凭证。</translation>
    </message>
</context>
<context>
    <name>attempts</name>
    <message>
        <source>A result at {at} comes before attempt {attempt} was handed in.</source>
        <translation>结果时间 {at} 早于 {attempt} 的提交时间。</translation>
    </message>
    <message>
        <source>Attempt {attempt} asked for no money under “{name}”.</source>
        <translation>{attempt} 这次没有在“{name}”下申诉金额。</translation>
    </message>
    <message>
        <source>Check both times; `attempt correct` changes that of the handing in.</source>
        <translation>请核对两个时间；提交时间用 `attempt correct` 更正。</translation>
    </message>
    <message>
        <source>It asked under: {names}.</source>
        <translation>申诉了金额的有：{names}。</translation>
    </message>
    <message>
        <source>Money that came back is no “{outcome}”.</source>
        <translation>有钱追回，就不是“{outcome}”。</translation>
    </message>
    <message>
        <source>No file is new against attempt {attempt}: a further attempt needs other proof.</source>
        <translation>和 {attempt} 这次相比没有新的凭证：再次申诉的凭证要和上次不同。</translation>
    </message>
    <message>
        <source>No packet {packet} was built here.</source>
        <translation>这里没有生成过材料 {packet}。</translation>
    </message>
    <message>
        <source>Recorded: attempt {attempt}, number {number}, handed in at {at}.</source>
        <translation>已记录：{attempt}，第 {number} 次，提交于 {at}。</translation>
    </message>
    <message>
        <source>Results: won, partly (with --amount), lost, withdrawn.</source>
        <translation>结果：won（成功）、partly（部分成功，写上 --amount）、lost（失败）、withdrawn（撤回）。</translation>
    </message>
    <message>
        <source>Results: {words}.</source>
        <translation>结果可以是：{words}。</translation>
    </message>
    <message>
        <source>The packet is a draft: something required was missing when it was built.</source>
        <translation>这份材料是草稿：生成时缺少必需的内容。</translation>
    </message>
    <message>
        <source>The packet was built as attempt {built}, but it would be attempt {number}: its papers say otherwise.</source>
        <translation>这份材料按第 {built} 次生成，现在提交是第 {number} 次：材料里的次数对不上。</translation>
    </message>
    <message>
        <source>The statement is word for word that of attempt {attempt}.</source>
        <translation>申诉描述和 {attempt} 这次一字不差。</translation>
    </message>
    <message>
        <source>The sums by appeal are more than the whole, {total} yuan.</source>
        <translation>各项申诉的金额之和超过了总额 {total} 元。</translation>
    </message>
    <message>
        <source>This packet was handed in already: attempt {attempt}.</source>
        <translation>这份材料已经提交过：{attempt}。</translation>
    </message>
    <message>
        <source>This would be attempt {attempt}, number {number}. Nothing was recorded.</source>
        <translation>这将是 {attempt}，第 {number} 次。没有记录任何内容。</translation>
    </message>
    <message>
        <source>`packet list` shows those that were.</source>
        <translation>用 `packet list` 查看已有的材料。</translation>
    </message>
    <message>
        <source>asked for against attempt {attempt}: {amount} yuan more or less</source>
        <translation>申诉金额和 {attempt} 相比：{amount} 元</translation>
    </message>
    <message>
        <source>asked for: {amount} yuan</source>
        <translation>申诉金额：{amount} 元</translation>
    </message>
    <message>
        <source>came back: {amount} yuan</source>
        <translation>追回：{amount} 元</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>partly won</source>
        <translation>部分成功</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>{amount} yuan is more than the {asked} yuan asked for in attempt {attempt}.</source>
        <translation>{amount} 元超过了 {attempt} 这次申诉的金额 {asked} 元。</translation>
    </message>
    <message>
        <source>{kind}: the same file was handed in for another case, {case} (attempt {attempt}).</source>
        <translation>{kind}：同一个文件已用于另一个售后单 {case}（{attempt}）。</translation>
    </message>
    <message>
        <source>{kind}: the same file was handed in with attempt {attempt}.</source>
        <translation>{kind}：同一个文件在 {attempt} 这次已经提交过。</translation>
    </message>
    <message>
        <source>“partly” is less than the {asked} yuan asked for, and more than none.</source>
        <translation>“partly”（部分成功）的金额要大于 0、小于申诉的 {asked} 元。</translation>
    </message>
    <message>
        <source>“{word}” is no result of an attempt.</source>
        <translation>“{word}”不是申诉结果。</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>A backup never replaces a file: give it another name.</source>
        <translation>备份不会覆盖已有文件，请换一个名称。</translation>
    </message>
    <message>
        <source>Backed up and read again: {cases} cases, {originals} originals, {bytes} bytes in {path}.</source>
        <translation>备份完成并已重新读取核对：{cases} 个售后单，{originals} 个原件，{bytes} 字节，位于 {path}。</translation>
    </message>
    <message>
        <source>Nothing was changed. Take another backup.</source>
        <translation>未作任何更改。请换一个备份。</translation>
    </message>
    <message>
        <source>Restore into a new data folder, or say --replace.</source>
        <translation>请恢复到新的数据文件夹，或加上 --replace。</translation>
    </message>
    <message>
        <source>Restored and proven: {cases} cases, {entries} entries, {originals} originals.</source>
        <translation>恢复完成并已核对：{cases} 个售后单，{entries} 条操作记录，{originals} 个原件。</translation>
    </message>
    <message>
        <source>Run `vault verify`; put a sound copy back from an older backup.</source>
        <translation>请运行 `vault verify`，并从较早的备份放回完好的原件。</translation>
    </message>
    <message>
        <source>The ledger in {path} is not whole: {why}</source>
        <translation>{path} 中的操作记录不完整：{why}</translation>
    </message>
    <message>
        <source>The original {sha256} is missing.</source>
        <translation>缺少原件 {sha256}。</translation>
    </message>
    <message>
        <source>The settings of the backup could not be taken over.</source>
        <translation>备份中的设置未能采用。</translation>
    </message>
    <message>
        <source>What was there before is in {path}.</source>
        <translation>原有的内容保存在 {path}。</translation>
    </message>
    <message>
        <source>{count} later entries were recorded on this computer and are not in it.</source>
        <translation>本机之后还记过 {count} 条操作记录，备份中没有。</translation>
    </message>
    <message>
        <source>{path} holds other rules of your own.</source>
        <translation>{path} 中已有其他自定义规则。</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} 已经存在。</translation>
    </message>
</context>
<context>
    <name>breaks</name>
    <message>
        <source>Black picture</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Frozen picture</source>
        <translation>画面静止</translation>
    </message>
    <message>
        <source>Suspected cut</source>
        <translation>疑似剪辑</translation>
    </message>
    <message>
        <source>Suspected jump</source>
        <translation>疑似跳剪</translation>
    </message>
    <message>
        <source>Suspected splice</source>
        <translation>疑似拼接</translation>
    </message>
    <message>
        <source>Time gap</source>
        <translation>时间缺口</translation>
    </message>
    <message>
        <source>Traces of an editor</source>
        <translation>剪辑软件痕迹</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>After-sale windows</source>
        <translation>售后时效</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>A derived copy, made from the file with SHA-256 {sha256}…; it is no original.</source>
        <translation>这是处理过的副本，来自 SHA-256 为 {sha256}… 的文件，不是原件。</translation>
    </message>
    <message>
        <source>A derived copy, made from “{name}”; it is no original.</source>
        <translation>这是处理过的副本，来自“{name}”，不是原件。</translation>
    </message>
    <message>
        <source>A number of this case is also in case {cases}.</source>
        <translation>本单的号码还出现在售后单 {cases}。</translation>
    </message>
    <message>
        <source>A win brings back: {what}</source>
        <translation>申诉成功可追回：{what}</translation>
    </message>
    <message>
        <source>Add a note, then Enter</source>
        <translation>写备注，按回车保存</translation>
    </message>
    <message>
        <source>Answer kept: {answer}</source>
        <translation>已记录回答：{answer}</translation>
    </message>
    <message>
        <source>Answer kept: {answer}. {changes}</source>
        <translation>已记录回答：{answer}。{changes}</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Asks for exactly {amount} ({field}).</source>
        <translation>申请金额须正好是 {amount}（{field}）。</translation>
    </message>
    <message>
        <source>Asks for no money.</source>
        <translation>不涉及金额。</translation>
    </message>
    <message>
        <source>Asks for up to {amount} ({field}).</source>
        <translation>最多可申请 {amount}（{field}）。</translation>
    </message>
    <message>
        <source>Attach: {kind}</source>
        <translation>添加：{kind}</translation>
    </message>
    <message>
        <source>Attempt {number}: {appeals}</source>
        <translation>第 {number} 次：{appeals}</translation>
    </message>
    <message>
        <source>Attempts so far</source>
        <translation>历次提交</translation>
    </message>
    <message>
        <source>Before the refund: {count}</source>
        <translation>退款前的：{count} 项</translation>
    </message>
    <message>
        <source>Better first: {step}</source>
        <translation>最好先做：{step}</translation>
    </message>
    <message>
        <source>Build packet</source>
        <translation>生成材料</translation>
    </message>
    <message>
        <source>By shop</source>
        <translation>按店铺</translation>
    </message>
    <message>
        <source>Came in the same parcel: order {order}</source>
        <translation>同一包裹退回：订单 {order}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Case {case} is closed.</source>
        <translation>售后单 {case} 已关闭。</translation>
    </message>
    <message>
        <source>Case {case} is open.</source>
        <translation>售后单 {case} 已建好。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>Cause of the return</source>
        <translation>退货原因</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>现在检查</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>Choose a case on the left</source>
        <translation>在左边选一个售后单</translation>
    </message>
    <message>
        <source>Choose files to attach</source>
        <translation>选择凭证文件</translation>
    </message>
    <message>
        <source>Click the line that the screenshot belongs to first, then paste.</source>
        <translation>先点一下截图要放的那一行，再粘贴。</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>关闭售后单</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>已关闭的</translation>
    </message>
    <message>
        <source>Copying {name} into the vault</source>
        <translation>正在把 {name} 存入原件库</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected and withdrawn</source>
        <translation>已更正和已撤回的</translation>
    </message>
    <message>
        <source>Corrected or withdrawn: {count}</source>
        <translation>已更正或已撤回：{count} 条</translation>
    </message>
    <message>
        <source>Correcting: {event}</source>
        <translation>正在更正：{event}</translation>
    </message>
    <message>
        <source>Course of the case</source>
        <translation>处理进程</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>建单</translation>
    </message>
    <message>
        <source>Create, then the next</source>
        <translation>建单并继续下一单</translation>
    </message>
    <message>
        <source>Different today: {rules}</source>
        <translation>现行规则有变动的：{rules}</translation>
    </message>
    <message>
        <source>Done or passed over: {count}</source>
        <translation>已完成或已跳过：{count} 步</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>已完成：{step}</translation>
    </message>
    <message>
        <source>Drop files on a line, or paste a screenshot with Ctrl+V. Originals go into the vault and are never changed.</source>
        <translation>把文件拖到对应的一行，或按 Ctrl+V 粘贴截图。原件存入原件库，不会被改动。</translation>
    </message>
    <message>
        <source>Enter the time left</source>
        <translation>填写剩余时效</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Every line is an entry of the hash-chained ledger; nothing here can be edited.</source>
        <translation>每一行都是操作记录中的一条，环环相扣，无法改动。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>正在取画面…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter · {count}</source>
        <translation>筛选 · {count}</translation>
    </message>
    <message>
        <source>First answer to the application</source>
        <translation>首次答复售后申请</translation>
    </message>
    <message>
        <source>First reply after (8s, 2m, 1h)</source>
        <translation>首次回复用时（如 8s、2m、1h）</translation>
    </message>
    <message>
        <source>First: {step}</source>
        <translation>先完成：{step}</translation>
    </message>
    <message>
        <source>For the shop's own count</source>
        <translation>店铺自用统计</translation>
    </message>
    <message>
        <source>From signing to handing in proof</source>
        <translation>签收到提交举证</translation>
    </message>
    <message>
        <source>Goes into the measures only, never into a packet.</source>
        <translation>只用于售后指标，不会写进材料。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>How content the buyer was (1 to 5)</source>
        <translation>买家满意度（1 到 5）</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>没有发生过</translation>
    </message>
    <message>
        <source>Its proof</source>
        <translation>看凭证</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留您的</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Loyal customer</source>
        <translation>老顾客</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Mind: {why} (rule {source})</source>
        <translation>注意：{why}（依据 {source}）</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>More than {count} found; type another sign.</source>
        <translation>找到超过 {count} 单，请再多输入一位。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>New from {file}</source>
        <translation>{file} 新增的</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新建单</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No case found</source>
        <translation>没有找到售后单</translation>
    </message>
    <message>
        <source>No clock runs yet. Record what happened, and the time left shows up here.</source>
        <translation>还没有时效在走。记录发生的事，剩余时间就会显示在这里。</translation>
    </message>
    <message>
        <source>No open case</source>
        <translation>没有处理中的售后单</translation>
    </message>
    <message>
        <source>No rule text draws the stages of this case.</source>
        <translation>规则原文没有划分本单的阶段。</translation>
    </message>
    <message>
        <source>Nobody can tell how much time is left until this is recorded: {event}</source>
        <translation>记录这件事之前，无法知道还剩多少时间：{event}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not yet: {why} (rule {source})</source>
        <translation>暂不可做：{why}（依据 {source}）</translation>
    </message>
    <message>
        <source>Nothing has looked at this file yet.</source>
        <translation>这个文件还没有检查过。</translation>
    </message>
    <message>
        <source>Nothing in the pasted line could be told; type the numbers.</source>
        <translation>粘贴的内容无法识别，请手工输入号码。</translation>
    </message>
    <message>
        <source>Nothing recorded yet. Begin with the time at which the return was signed for.</source>
        <translation>还没有记录。先填退货的签收时间。</translation>
    </message>
    <message>
        <source>Nothing was handed in yet. A packet that is marked as submitted shows up here.</source>
        <translation>还没有提交过。材料标记为已提交后会显示在这里。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Number in this program</source>
        <translation>本程序编号</translation>
    </message>
    <message>
        <source>One number is enough to begin; the rest can follow. A whole order line can be pasted.</source>
        <translation>先有一个号码即可，其余可以后补；也可以整行粘贴订单信息。</translation>
    </message>
    <message>
        <source>One parcel may hold several orders: go on if this is another order.</source>
        <translation>一个包裹可能含多个订单：如果是另一个订单，请继续。</translation>
    </message>
    <message>
        <source>Only after the refund: {count}</source>
        <translation>退款后才能提交：{count} 项</translation>
    </message>
    <message>
        <source>Only where the start is unknown</source>
        <translation>只看起点未知的</translation>
    </message>
    <message>
        <source>Open in Videos</source>
        <translation>在视频页打开</translation>
    </message>
    <message>
        <source>Open one as soon as a return is announced.</source>
        <translation>买家一申请退货，就先建单。</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>处理中的</translation>
    </message>
    <message>
        <source>Open the case first that is to go out.</source>
        <translation>请先打开要导出的售后单。</translation>
    </message>
    <message>
        <source>Open {case}</source>
        <translation>打开 {case}</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Proof for</source>
        <translation>凭证清单</translation>
    </message>
    <message>
        <source>Proof still missing: {kinds}</source>
        <translation>还缺凭证：{kinds}</translation>
    </message>
    <message>
        <source>Ran out: {clock}. If the back office still shows time left, enter it at the clock; that counts.</source>
        <translation>已超时：{clock}。如果后台仍显示剩余时间，请填到该时效处，以后台为准。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>现在记录</translation>
    </message>
    <message>
        <source>Record: {event}</source>
        <translation>补填：{event}</translation>
    </message>
    <message>
        <source>Recorded: {event}</source>
        <translation>已记录：{event}</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>重做（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Required proof: {share} %</source>
        <translation>必填凭证完成 {share} %</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Rule {source}</source>
        <translation>依据 {source}</translation>
    </message>
    <message>
        <source>Runs already, and nobody knows since when: {clock}. Record its start first.</source>
        <translation>已在计时，但不知从何时开始：{clock}。请先补填起点。</translation>
    </message>
    <message>
        <source>Runs out first</source>
        <translation>最先到期</translation>
    </message>
    <message>
        <source>Save this case whole, for another PC…</source>
        <translation>整单导出，供另一台电脑使用…</translation>
    </message>
    <message>
        <source>Save this list as a table…</source>
        <translation>把列表导出为表格…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Say what happened</source>
        <translation>选择情形</translation>
    </message>
    <message>
        <source>Scan the return label</source>
        <translation>扫描退货面单</translation>
    </message>
    <message>
        <source>Scan the waybill of a return that has just arrived to open a new one, or drop an order list of the back office here.</source>
        <translation>扫描刚收到的退货面单即可新建，也可以把后台导出的订单表格拖到这里。</translation>
    </message>
    <message>
        <source>Scan, type or paste the order number</source>
        <translation>扫描、输入或粘贴订单号</translation>
    </message>
    <message>
        <source>Search or scan any number</source>
        <translation>搜索或扫描任意号码</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Signed for by us, as the courier's track says (Beijing time)</source>
        <translation>退货签收时间，以物流轨迹为准（北京时间）</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Which one holds?</source>
        <translation>此处刚被别人改动，以哪个为准？</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Something is noted</source>
        <translation>已有登记</translation>
    </message>
    <message>
        <source>Something should come before it: {steps}. It can be recorded all the same.</source>
        <translation>按顺序应先完成：{steps}。已经发生的仍可照实记录。</translation>
    </message>
    <message>
        <source>Stands at: {state}</source>
        <translation>当前环节：{state}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>可提交的申诉和举证</translation>
    </message>
    <message>
        <source>Take in an order list or a case…</source>
        <translation>导入订单表格或售后单…</translation>
    </message>
    <message>
        <source>Take in, give out</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Taken back; it stays on record as withdrawn.</source>
        <translation>已撤回，记录中仍保留。</translation>
    </message>
    <message>
        <source>Taken from the pasted line: {fields}</source>
        <translation>已从粘贴内容取出：{fields}</translation>
    </message>
    <message>
        <source>Taking in the screenshot</source>
        <translation>正在存入截图</translation>
    </message>
    <message>
        <source>The amount is not known yet: {field} is empty.</source>
        <translation>金额未知：{field}还没填。</translation>
    </message>
    <message>
        <source>The buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>The case is worked under today's rules now; {count} are different.</source>
        <translation>本单已改按现行规则处理，有 {count} 条变动。</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor a file.</source>
        <translation>剪贴板里没有图片，也没有文件。</translation>
    </message>
    <message>
        <source>The courier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The rules have changed since this case was opened; it is worked under the former ones.</source>
        <translation>建单之后规则有更新；本单仍按建单时的规则处理。</translation>
    </message>
    <message>
        <source>The same file is also in case {case}.</source>
        <translation>同一文件也在售后单 {case} 中。</translation>
    </message>
    <message>
        <source>The same file was handed in for case {case} (attempt {attempt}).</source>
        <translation>同一文件曾在售后单 {case} 提交过（{attempt}）。</translation>
    </message>
    <message>
        <source>The same parcel also belongs to case {cases}.</source>
        <translation>同一包裹还属于售后单 {cases}。</translation>
    </message>
    <message>
        <source>Theirs: {value}</source>
        <translation>对方的：{value}</translation>
    </message>
    <message>
        <source>There is one already: {event}, {moment}. If that one is wrong, correct it instead of adding another.</source>
        <translation>已有一条：{event}，{moment}。如果那条有误，请更正它，不要再加一条。</translation>
    </message>
    <message>
        <source>This is done</source>
        <translation>已完成此步</translation>
    </message>
    <message>
        <source>This order has a case already. A new one is for a further return of it.</source>
        <translation>该订单已有售后单；再次退货时才需要新建。</translation>
    </message>
    <message>
        <source>Time left taken over from the back office: {left}</source>
        <translation>已采用后台显示的剩余时间：{left}</translation>
    </message>
    <message>
        <source>Try another part of the number, or show the closed ones in the filter.</source>
        <translation>换一段号码再试，或在筛选里显示已关闭的。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Until {moment}: {clock}</source>
        <translation>{moment} 截止：{clock}</translation>
    </message>
    <message>
        <source>We ourselves</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>退回的包裹</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>现在要做</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>发出的包裹</translation>
    </message>
    <message>
        <source>When (Beijing time)</source>
        <translation>时间（北京时间）</translation>
    </message>
    <message>
        <source>Where: {path}</source>
        <translation>位置：{path}</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who is at fault</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Who opened the parcel</source>
        <translation>开箱人</translation>
    </message>
    <message>
        <source>Why (kept with your word)</source>
        <translation>理由（和你的判定一起保存）</translation>
    </message>
    <message>
        <source>With proof: {kinds}</source>
        <translation>凭证已有：{kinds}</translation>
    </message>
    <message>
        <source>Work it under today's rules</source>
        <translation>改按现行规则处理</translation>
    </message>
    <message>
        <source>Write to the buyer</source>
        <translation>给买家发话术</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>You typed: {value}</source>
        <translation>您输入的：{value}</translation>
    </message>
    <message>
        <source>Your word is kept beside what the check says; it counts from now on.</source>
        <translation>你的判定已保存在检查结果旁，从现在起以它为准。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>also used in case {case}</source>
        <translation>也用于售后单 {case}</translation>
    </message>
    <message>
        <source>better after: {steps}</source>
        <translation>最好等到：{steps}</translation>
    </message>
    <message>
        <source>can be handed in</source>
        <translation>可以提交</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>derived copy</source>
        <translation>处理过的副本</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>found in its proof or what happened</source>
        <translation>在凭证或经过中找到</translation>
    </message>
    <message>
        <source>handed in by {by}; {count} files</source>
        <translation>{by} 提交，{count} 个文件</translation>
    </message>
    <message>
        <source>in your hands</source>
        <translation>在商家手上</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>marked “{mark}”</source>
        <translation>标记“{mark}”</translation>
    </message>
    <message>
        <source>may follow</source>
        <translation>可后补</translation>
    </message>
    <message>
        <source>no longer marked “{mark}”</source>
        <translation>取消标记“{mark}”</translation>
    </message>
    <message>
        <source>not before: {steps}</source>
        <translation>须先完成：{steps}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不清楚</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>不能提交</translation>
    </message>
    <message>
        <source>not said what happened</source>
        <translation>未选情形</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在做</translation>
    </message>
    <message>
        <source>open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>open, mind this</source>
        <translation>可提交，请注意</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>实付 {amount}</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>refunded {amount}</source>
        <translation>已退 {amount}</translation>
    </message>
    <message>
        <source>still runs, or nobody recorded its end</source>
        <translation>仍在进行，或没有记录结束</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>waits for its result</source>
        <translation>等待结果</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>won in part</source>
        <translation>部分成功</translation>
    </message>
    <message>
        <source>{case}   ·   {platform}   ·   return waybill {waybill}</source>
        <translation>{case}   ·   {platform}   ·   退货运单号 {waybill}</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>共 {count} 单</translation>
    </message>
    <message>
        <source>{count} checks found nothing</source>
        <translation>{count} 项检查没有发现问题</translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation>还有 {count} 条更早的</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} 个事件</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} 个进行中</translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>已有 {count} 次</translation>
    </message>
    <message>
        <source>{count} things to know</source>
        <translation>另有 {count} 点须知</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{done} done, {open} open</source>
        <translation>已完成 {done} 步，还有 {open} 步</translation>
    </message>
    <message>
        <source>{field} {value} is also in case {case}: check whether it is the same parcel.</source>
        <translation>{field} {value} 在售后单 {case} 里也有，请核对是不是同一个包裹。</translation>
    </message>
    <message>
        <source>{field} {value} is in a closed case (order {order}).</source>
        <translation>{field} {value} 已在已关闭的售后单中（订单 {order}）。</translation>
    </message>
    <message>
        <source>{field} {value} is in an open case (order {order}).</source>
        <translation>{field} {value} 已在处理中的售后单中（订单 {order}）。</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
    <message>
        <source>{first}   ·   {second}</source>
        <translation>{first}   ·   {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{name} is attached, but see what the check found on it.</source>
        <translation>{name} 已添加，但请看检查发现的问题。</translation>
    </message>
    <message>
        <source>{name} is attached.</source>
        <translation>{name} 已关联到本单。</translation>
    </message>
    <message>
        <source>{name} is attached. A picture that looks like it was used in case {case}.</source>
        <translation>{name} 已添加。售后单 {case} 用过一张相似的图片。</translation>
    </message>
    <message>
        <source>{name} is attached. The same file is already used in case {case}.</source>
        <translation>已添加 {name}。同一个文件已在售后单 {case} 中使用过。</translation>
    </message>
    <message>
        <source>{open} of {count} open now</source>
        <translation>{count} 项中 {open} 项可提交</translation>
    </message>
    <message>
        <source>{outcome}; asked for {asked}</source>
        <translation>{outcome}，申请 {asked}</translation>
    </message>
    <message>
        <source>{outcome}; asked for {asked}, came back {amount}</source>
        <translation>{outcome}，申请 {asked}，追回 {amount}</translation>
    </message>
    <message>
        <source>{part} (Alt+{key})</source>
        <translation>{part}（Alt+{key}）</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>已显示 {shown}，共 {total} 单</translation>
    </message>
    <message>
        <source>{size} · attached {moment} · SHA-256 {sha256}…</source>
        <translation>{size} · {moment} 添加 · SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>{span} in your hands</source>
        <translation>在商家手上 {span}</translation>
    </message>
    <message>
        <source>{there} of {needed} required proofs</source>
        <translation>必填凭证 {there}/{needed}</translation>
    </message>
    <message>
        <source>{title}: {taken} (rule {source})</source>
        <translation>{title}：{taken}（依据 {source}）</translation>
    </message>
    <message>
        <source>{total} found; the newest {count} are listed. Type another sign.</source>
        <translation>找到 {total} 单，列出最新的 {count} 单，请再多输入一位。</translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation>{what}{hint}</translation>
    </message>
    <message>
        <source>{why} (rule {source})</source>
        <translation>{why}（依据 {source}）</translation>
    </message>
    <message>
        <source>→ {effect}</source>
        <translation>→ {effect}</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>A case needs an order number or a return waybill number.</source>
        <translation>售后单需要订单号或退货运单号。</translation>
    </message>
    <message>
        <source>Attached {name} as {kind}.</source>
        <translation>已添加凭证 {name}（{kind}）。</translation>
    </message>
    <message>
        <source>Choose another scenario for the case first.</source>
        <translation>请先给这单换一个场景。</translation>
    </message>
    <message>
        <source>Closed case {case}.</source>
        <translation>售后单 {case} 已关闭。</translation>
    </message>
    <message>
        <source>Note: case {case} has the same {field} {value}.</source>
        <translation>提示：售后单 {case} 的 {field} 也是 {value}。</translation>
    </message>
    <message>
        <source>Note: parcel {parcel} came under this number.</source>
        <translation>提示：包裹 {parcel} 用的就是这个单号。</translation>
    </message>
    <message>
        <source>Note: the same file is already used in case {case} as {kind}.</source>
        <translation>提示：同一个文件已在售后单 {case} 中作为 {kind} 使用。</translation>
    </message>
    <message>
        <source>Only rules=current can be set.</source>
        <translation>只能填 rules=current。</translation>
    </message>
    <message>
        <source>Opened case {case}.</source>
        <translation>已新建售后单 {case}。</translation>
    </message>
    <message>
        <source>The indexes of {count} cases were made anew.</source>
        <translation>已重建 {count} 个售后单的索引。</translation>
    </message>
    <message>
        <source>The newest {count} of {total} cases. To see all: --limit 0.</source>
        <translation>共 {total} 个售后单，显示最新的 {count} 个。查看全部：--limit 0。</translation>
    </message>
    <message>
        <source>Today's rules know no scenario “{scenario}”.</source>
        <translation>现在的规则没有场景“{scenario}”。</translation>
    </message>
    <message>
        <source>Type or scan one of them; the other can follow.</source>
        <translation>请输入或扫描其中一个，另一个可以以后补。</translation>
    </message>
    <message>
        <source>Write for example scenario=swapped.</source>
        <translation>例如写成 scenario=swapped。</translation>
    </message>
    <message>
        <source>Write it like 2026-11-22T10:00+08:00.</source>
        <translation>请写成 2026-11-22T10:00+08:00 这样的时间。</translation>
    </message>
    <message>
        <source>“{word}” is no time.</source>
        <translation>“{word}”不是时间。</translation>
    </message>
    <message>
        <source>“{word}” is not of the form key=value.</source>
        <translation>“{word}”不是“名称=值”的形式。</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Accepted instead: {kind}</source>
        <translation>也可改用：{kind}</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Covered by: {kinds}</source>
        <translation>已由此代替：{kinds}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Must show: {things}</source>
        <translation>要拍到：{things}</translation>
    </message>
    <message>
        <source>Optional, nothing attached: {count}</source>
        <translation>选填，未添加：{count} 项</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste a screenshot or copied files (Ctrl+V)</source>
        <translation>粘贴截图或复制的文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>covered by a substitute</source>
        <translation>已有替代凭证</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不算数</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>not asked for here</source>
        <translation>此处不要求</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>nothing attached</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>stands in for {kinds}</source>
        <translation>代替{kinds}</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>wrong kind of file</source>
        <translation>文件类型不符</translation>
    </message>
    <message>
        <source>{proof}: {state}</source>
        <translation>{proof}：{state}</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>At {seconds} s, {rate} Mbit/s for pictures and sound together would fit.</source>
        <translation>按 {seconds} 秒计，画面和声音合计 {rate} Mbit/s 以内即可符合。</translation>
    </message>
    <message>
        <source>Blurred for {share} % of the time: the finest detail is about {detail} pixels wide; over {limit} a waybill is hard to read even if its label fills the picture. Wipe the lens, let it focus, move more slowly.</source>
        <translation>有 {share}% 的时间模糊：最细的细节约 {detail} 像素宽；超过 {limit} 像素时，面单即使占满画面也很难读出。请擦净镜头、等待对焦、放慢移动。</translation>
    </message>
    <message>
        <source>Burnt out for {burnt} % of the time: a third of the picture is white. Turn the lamp or the camera.</source>
        <translation>有 {burnt}% 的时间过曝：画面三分之一以上是白的。请调整灯光或镜头方向。</translation>
    </message>
    <message>
        <source>Can be opened</source>
        <translation>能否打开</translation>
    </message>
    <message>
        <source>Chat screenshot</source>
        <translation>聊天截图</translation>
    </message>
    <message>
        <source>Could not tell how large the picture is.</source>
        <translation>无法判断画面大小。</translation>
    </message>
    <message>
        <source>Could not tell how light it is: no pictures.</source>
        <translation>无法判断亮度：没有画面。</translation>
    </message>
    <message>
        <source>Could not tell how sharp it is: hardly any edge in {seen} pictures looked at.</source>
        <translation>无法判断是否清晰：看过的 {seen} 幅画面中几乎没有可供判断的边缘。</translation>
    </message>
    <message>
        <source>Could not tell how steady it is: too few pictures in a row.</source>
        <translation>无法判断是否稳定：连续画面太少。</translation>
    </message>
    <message>
        <source>Could not tell without you: only {count} views that may be faces of the closed parcel were found, at {moments} s (first {seconds} s looked at). Confirm or move them, and mark the missing faces.</source>
        <translation>需人工确认：只找到 {count} 个可能是未拆包裹某一面的画面，在 {moments} 秒（只看了前 {seconds} 秒）。请确认或移动，并补标缺少的面。</translation>
    </message>
    <message>
        <source>Could not tell without you: {count} views are proposed as the six faces of the closed parcel, at {moments} s (first {seconds} s looked at). Confirm or move each.</source>
        <translation>需人工确认：在 {moments} 秒找到 {count} 个画面，可能是未拆包裹的六个面（只看了前 {seconds} 秒）。请逐一确认或移动。</translation>
    </message>
    <message>
        <source>Could not tell: light is reflected from the barcode at {at} s. Tilt the label away from the lamp.</source>
        <translation>无法判断：{at} 秒处的条码反光。请把面单稍微倾斜，避开灯光。</translation>
    </message>
    <message>
        <source>Could not tell: no parcel that is turned was found in the first {seconds} s. Mark the six faces yourself.</source>
        <translation>无法判断：前 {seconds} 秒内没有找到转动包裹的画面，请人工标出六个面。</translation>
    </message>
    <message>
        <source>Could not tell: no pictures to look for the six faces in.</source>
        <translation>无法判断：没有画面可供查找六个面。</translation>
    </message>
    <message>
        <source>Could not tell: no pictures to look for the waybill in.</source>
        <translation>无法判断：没有可供查找面单的画面。</translation>
    </message>
    <message>
        <source>Could not tell: no waybill barcode is shown anywhere. Hold the label before the camera.</source>
        <translation>无法判断：视频中没有出现面单条码。请把面单对着镜头拍。</translation>
    </message>
    <message>
        <source>Could not tell: no waybill was found within the time limit.</source>
        <translation>无法判断：限定时间内没有找到面单。</translation>
    </message>
    <message>
        <source>Could not tell: something at {at} s looks like a barcode, but no waybill number can be read there. Hold the label closer, still and without glare.</source>
        <translation>无法判断：{at} 秒处像是条码，但读不出运单号。请把面单拿近、拿稳，避开反光。</translation>
    </message>
    <message>
        <source>Could not tell: the barcode at {at} s is blurred by {blur} pixels, its thinnest bar is {module} pixels wide. Hold the label still until it is sharp.</source>
        <translation>无法判断：{at} 秒处的条码模糊（约 {blur} 像素），最细的条宽 {module} 像素。请拿稳面单，等画面清晰。</translation>
    </message>
    <message>
        <source>Could not tell: the barcode at {at} s is cut off by the edge of the picture. Show the whole label.</source>
        <translation>无法判断：{at} 秒处的条码超出画面。请拍下整张面单。</translation>
    </message>
    <message>
        <source>Could not tell: the barcode at {at} s is too small, its thinnest bar is {module} pixels wide. Hold the label {closer} times closer.</source>
        <translation>无法判断：{at} 秒处的条码太小，最细的条只有 {module} 像素宽。请把面单拿近到 {closer} 倍大。</translation>
    </message>
    <message>
        <source>Could not tell: the check “{check}” broke. The program's log says where.</source>
        <translation>无法判断：检查“{check}”自身出错，位置见程序日志。</translation>
    </message>
    <message>
        <source>Could not tell: {agreeing} of the {all} characters of {number} were seen at {at} s, no barcode; a person must confirm it.</source>
        <translation>无法判断：{at} 秒处只看到文字，{number} 的 {all} 位中有 {agreeing} 位相符，没有读到条码，须人工确认。</translation>
    </message>
    <message>
        <source>Could not tell: {expected} was not read, but {numbers} was. A label may carry several numbers.</source>
        <translation>无法判断：没有读到 {expected}，但读到了 {numbers}。一张面单上可能有多个号码。</translation>
    </message>
    <message>
        <source>Could not tell: {numbers} was read in one picture only; it counts from two pictures on.</source>
        <translation>无法判断：{numbers} 只在一幅画面中读到，两幅以上才算数。</translation>
    </message>
    <message>
        <source>Could not tell: {numbers} was read, but its check digit is wrong; compare it with the label.</source>
        <translation>无法判断：读到 {numbers}，但校验位不对，请与面单核对。</translation>
    </message>
    <message>
        <source>Could not tell: {numbers} was seen as characters only, no barcode; a person must confirm it.</source>
        <translation>无法判断：{numbers} 只认出了文字，没有读到条码，须由人确认。</translation>
    </message>
    <message>
        <source>Courier's track</source>
        <translation>物流轨迹</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Goods beside the waybill</source>
        <translation>商品与面单同框</translation>
    </message>
    <message>
        <source>In too much of the video all moves too fast to tell whether it is one take.</source>
        <translation>视频中运动过快的部分太多，无法判断是否一镜到底。</translation>
    </message>
    <message>
        <source>It opens, and all {pictures} pictures can be decoded.</source>
        <translation>可以打开，全部 {pictures} 幅画面都能解码。</translation>
    </message>
    <message>
        <source>It opens, but parts are damaged: the decoder told of {count} kinds of faults.</source>
        <translation>可以打开，但部分损坏：解码器报告了 {count} 种错误。</translation>
    </message>
    <message>
        <source>Its length is not known, so no fitting bit rate can be given.</source>
        <translation>时长未知，无法给出合适的码率。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Light enough: too dark for {dark} % of the time, burnt out for {burnt} %.</source>
        <translation>亮度合适：太暗的时间占 {dark}%，过曝的时间占 {burnt}%。</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>Most of the video is too dark or too plain to tell whether it is one take.</source>
        <translation>视频大部分过暗或过于单调，无法判断是否一镜到底。</translation>
    </message>
    <message>
        <source>Not one picture could be decoded.</source>
        <translation>没有一幅画面能够解码。</translation>
    </message>
    <message>
        <source>One picture, not joined</source>
        <translation>单张照片，不是拼图</translation>
    </message>
    <message>
        <source>One take</source>
        <translation>一镜到底</translation>
    </message>
    <message>
        <source>Only a part of the video was read, so it is not known whether all of it opens.</source>
        <translation>只读取了视频的一部分，不能确定能否全部打开。</translation>
    </message>
    <message>
        <source>Only the length is limited.</source>
        <translation>只限制时长。</translation>
    </message>
    <message>
        <source>Only {pictures} of {expected} pictures could be decoded.</source>
        <translation>{expected} 幅画面中只有 {pictures} 幅能够解码。</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Proven gap: {seconds} s are missing at {moments} s, in pictures and in sound.</source>
        <translation>已证实的时间缺口：在 {moments} 秒处，画面和声音都缺少 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Red seal</source>
        <translation>红章</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Shaky: for {share} % of the time the picture shakes by more than {most} % of its width a second. Rest your elbows or use a stand.</source>
        <translation>画面晃动：有 {share}% 的时间，每秒晃动超过画面宽度的 {most}%。请支稳手肘或使用支架。</translation>
    </message>
    <message>
        <source>Sharp: the finest detail is about {detail} pixels wide (up to {limit} will do); blurred for {share} % of the time.</source>
        <translation>清晰：最细的细节约 {detail} 像素宽（{limit} 以内即可）；模糊的时间占 {share}%。</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Six faces</source>
        <translation>六面展示</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Steady: it shakes by {speed} % of its width a second; more than {most} % for {share} % of the time.</source>
        <translation>画面稳定：每秒晃动为画面宽度的 {speed}%；超过 {most}% 的时间占 {share}%。</translation>
    </message>
    <message>
        <source>The file cannot be opened as a video.</source>
        <translation>该文件不能作为视频打开。</translation>
    </message>
    <message>
        <source>The file has no pictures, only sound or other data.</source>
        <translation>该文件没有画面，只有声音或其他数据。</translation>
    </message>
    <message>
        <source>The file is named .{ending} but is really {kind}.</source>
        <translation>文件名后缀是 .{ending}，实际格式是 {kind}。</translation>
    </message>
    <message>
        <source>The file is {kind}, but its name has no ending that says so.</source>
        <translation>文件实际格式是 {kind}，但文件名没有对应的后缀。</translation>
    </message>
    <message>
        <source>The format could not be told: the file cannot be opened.</source>
        <translation>无法判断格式：文件打不开。</translation>
    </message>
    <message>
        <source>The length could not be measured.</source>
        <translation>无法测出时长。</translation>
    </message>
    <message>
        <source>The length is the nearer limit.</source>
        <translation>更接近上限的是时长。</translation>
    </message>
    <message>
        <source>The pictures end {seconds} s before the length that the file claims: it may be cut off.</source>
        <translation>画面比文件声称的时长早 {seconds} 秒结束，可能被截断。</translation>
    </message>
    <message>
        <source>The size is the nearer limit.</source>
        <translation>更接近上限的是大小。</translation>
    </message>
    <message>
        <source>Too dark for {dark} % of the time: not even the brightest parts are light. Switch on a lamp.</source>
        <translation>有 {dark}% 的时间太暗：最亮的部分也不亮。请开灯。</translation>
    </message>
    <message>
        <source>Too few pictures to tell whether it is one take: {pictures}.</source>
        <translation>画面太少（{pictures} 幅），无法判断是否一镜到底。</translation>
    </message>
    <message>
        <source>Too many pictures cannot be decoded to tell whether it is one take.</source>
        <translation>无法解码的画面太多，不能判断是否一镜到底。</translation>
    </message>
    <message>
        <source>Waybill readable</source>
        <translation>面单清晰</translation>
    </message>
    <message>
        <source>Waybill {number}, seen at {first} s.</source>
        <translation>运单号 {number}，出现在 {first} 秒。</translation>
    </message>
    <message>
        <source>Weight on the scale</source>
        <translation>秤上重量</translation>
    </message>
    <message>
        <source>Words that have to be there</source>
        <translation>应有的文字</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>{kind} is not among the formats that the platform takes: {formats}.</source>
        <translation>{kind} 不在平台接受的格式之内：{formats}。</translation>
    </message>
    <message>
        <source>{kind} is not listed; the list is open (“and so on”), so it may still pass. Listed: {formats}.</source>
        <translation>{kind} 未列出；平台的清单以“等”结尾，仍可能通过。已列出：{formats}。</translation>
    </message>
    <message>
        <source>{kind}, as its name says; the platform takes it.</source>
        <translation>{kind}，与文件名相符，平台接受。</translation>
    </message>
    <message>
        <source>{kind}: the platform states no list of formats.</source>
        <translation>{kind}：平台没有列出格式。</translation>
    </message>
    <message>
        <source>{nearer} {fits}</source>
        <translation>{nearer}{fits}</translation>
    </message>
    <message>
        <source>{number} can be read in {frames} pictures, best at {best} s.</source>
        <translation>{number} 在 {frames} 幅画面中可读，最清楚在 {best} 秒。</translation>
    </message>
    <message>
        <source>{number} was read, but in one picture only ({first} s): show the label longer and closer.</source>
        <translation>{number} 只在一幅画面中读到（{first} 秒）：请更久、更近地展示面单。</translation>
    </message>
    <message>
        <source>{seconds} s by measure, {claimed} s by the file's header: the platform may go by either.</source>
        <translation>实测 {seconds} 秒，文件头标称 {claimed} 秒：平台可能按其中任一计算。</translation>
    </message>
    <message>
        <source>{seconds} s, within the limit of {limit} s. {binding}</source>
        <translation>{seconds} 秒，未超过上限 {limit} 秒。{binding}</translation>
    </message>
    <message>
        <source>{seconds} s: longer than the limit of {limit} s. {binding}</source>
        <translation>{seconds} 秒，超过上限 {limit} 秒。{binding}</translation>
    </message>
    <message>
        <source>{seconds} s: over the limit of {limit} s by less than a second; the platform may round.</source>
        <translation>{seconds} 秒：超过上限 {limit} 秒不到一秒，平台可能按整秒计算。</translation>
    </message>
    <message>
        <source>{seconds} s: the platform states no limit that it could be compared with.</source>
        <translation>{seconds} 秒：平台没有说明可供比较的上限。</translation>
    </message>
    <message>
        <source>{size}, within the limit of {limit}.</source>
        <translation>{size}，未超过上限 {limit}。</translation>
    </message>
    <message>
        <source>{size}: more than the limit of {limit}. {fits}</source>
        <translation>{size}，超过上限 {limit}。{fits}</translation>
    </message>
    <message>
        <source>{size}: more than {limit}, but not than {doubtful}; the rule leaves open which is meant. {fits}</source>
        <translation>{size}，超过 {limit} 但不到 {doubtful}；规则没有说明指哪一个。{fits}</translation>
    </message>
    <message>
        <source>{size}: the platform states no limit that it could be compared with.</source>
        <translation>{size}：平台没有说明可供比较的上限。</translation>
    </message>
    <message>
        <source>{way} (stored turned, players turn it by {degrees}° clockwise)</source>
        <translation>{way}（存储时带旋转标记，播放时顺时针旋转 {degrees}°）</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {stands}. The waybill can be read from where the label's width fills {filled} % of the longer side.</source>
        <translation>{width} × {height} 像素，{stands}。面单宽度占画面长边的 {filled}% 以上即可读出。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {stands}: small. The waybill can be read only if the label's width fills {filled} % of the longer side; choose a larger picture in the camera's settings.</source>
        <translation>{width} × {height} 像素，{stands}：偏小。面单宽度须占画面长边的 {filled}% 才能读出；请在相机设置中选择更高的分辨率。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {stands}: too small. Not even a label that fills the picture can be read; choose a larger picture in the camera's settings.</source>
        <translation>{width} × {height} 像素，{stands}：太小。面单即使占满画面也读不出；请在相机设置中选择更高的分辨率。</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>{name}  {count}</source>
        <translation>{name}  {count}</translation>
    </message>
</context>
<context>
    <name>clocks</name>
    <message>
        <source>As the back office showed it; this wins over the computed time.</source>
        <translation>以商家后台显示的为准，优先于推算的时间。</translation>
    </message>
    <message>
        <source>Counted here: {reading}, until {moment}</source>
        <translation>按此计算：{reading}，{moment} 截止</translation>
    </message>
    <message>
        <source>Other reading: {reading}, until {moment}</source>
        <translation>另一种读法：{reading}，{moment} 截止</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>The platform may shorten it, at the earliest to {moment}.</source>
        <translation>平台可能提前截止，最早到 {moment}。</translation>
    </message>
    <message>
        <source>Time left in the back office</source>
        <translation>商家后台显示的剩余时间</translation>
    </message>
    <message>
        <source>Write it as 23:10, 2d3h or 1天5小时.</source>
        <translation>请写成 23:10、2d3h 或 1天5小时。</translation>
    </message>
    <message>
        <source>Write it like 24h, 90m or 7d.</source>
        <translation>请写成 24h、90m 或 7d。</translation>
    </message>
    <message>
        <source>met on {moment}</source>
        <translation>{moment} 完成</translation>
    </message>
    <message>
        <source>over since {hours} h {minutes} min</source>
        <translation>已超时 {hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>{moment} 截止</translation>
    </message>
    <message>
        <source>{actor}. If missed: {consequence} Rule {source}.</source>
        <translation>{actor}。超时后果：{consequence}依据 {source}。</translation>
    </message>
    <message>
        <source>{clock}: no text says how long it is. Enter what the back office shows: {events}.</source>
        <translation>{clock}：没有资料写明时长，请填写后台显示的时间：{events}。</translation>
    </message>
    <message>
        <source>{clock}: start unknown. Enter one of these events: {events}.</source>
        <translation>{clock}：起点未知。请录入以下任一事件：{events}。</translation>
    </message>
    <message>
        <source>{count} clocks were written to {path}.</source>
        <translation>已将 {count} 个时效写入 {path}。</translation>
    </message>
    <message>
        <source>{count} met or no longer counting</source>
        <translation>已完成或不再计时：{count} 个</translation>
    </message>
    <message>
        <source>{count} more cases have a window whose start is unknown.</source>
        <translation>另有 {count} 个售后单的时效起点未知。</translation>
    </message>
    <message>
        <source>{count} more clocks run. To see all: --limit 0.</source>
        <translation>另有 {count} 个时效。查看全部：--limit 0。</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>剩余 {hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>“{word}” is no span of time.</source>
        <translation>“{word}”不是时长。</translation>
    </message>
</context>
<context>
    <name>content</name>
    <message>
        <source>Check that this is the right file: {path}.</source>
        <translation>请确认文件没有选错：{path}。</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>请从来源处重新复制一份。</translation>
    </message>
    <message>
        <source>Name one file, not a folder or a device: {path}.</source>
        <translation>请指定一个文件，而不是文件夹或设备：{path}。</translation>
    </message>
    <message>
        <source>Save a smaller copy and attach that.</source>
        <translation>请另存一份小一些的图片再添加。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG; keep the original as well.</source>
        <translation>请另存为 JPEG 或 PNG，原图也请保留。</translation>
    </message>
    <message>
        <source>{name} has too many pixels.</source>
        <translation>{name} 的像素太多。</translation>
    </message>
    <message>
        <source>{name} has {bytes} bytes; at most {limit} are taken for this kind of file.</source>
        <translation>{name} 有 {bytes} 字节，这类文件最多 {limit} 字节。</translation>
    </message>
    <message>
        <source>{name} is a damaged picture.</source>
        <translation>{name} 是损坏的图片。</translation>
    </message>
    <message>
        <source>{name} is a {format} file, neither video nor picture nor PDF.</source>
        <translation>{name} 是 {format} 文件，不是视频、图片或 PDF。</translation>
    </message>
    <message>
        <source>{name} is a {format} picture, which platforms do not take.</source>
        <translation>{name} 是 {format} 图片，平台不接受这种格式。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空文件。</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name} 不是文件。</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>A fault in the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Something in the program broke</source>
        <translation>程序内部出了错</translation>
    </message>
    <message>
        <source>Your cases and originals are safe: the step that broke changed nothing. Copy the report and send it to whoever looks after this program. It holds no names and no order or waybill numbers.</source>
        <translation>售后单和原件都没有受影响：出错的这一步没有改动任何东西。请复制报告，发给负责维护本程序的人。报告里没有姓名，也没有订单号和运单号。</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>Built and verified ({appeals}): {files} files in {path}</source>
        <translation>已生成并校验（{appeals}）：{files} 个文件，位于 {path}</translation>
    </message>
    <message>
        <source>Checked {file}: {verdict}</source>
        <translation>已检查 {file}：{verdict}</translation>
    </message>
    <message>
        <source>Done. The packet: {path}</source>
        <translation>完成。材料位于：{path}</translation>
    </message>
    <message>
        <source>FFmpeg could not write {path}.</source>
        <translation>FFmpeg 无法写入 {path}。</translation>
    </message>
    <message>
        <source>Free some space or choose a folder that you may write to.</source>
        <translation>请腾出空间，或换一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Ledger unbroken ({entries} entries), vault whole ({files} originals).</source>
        <translation>操作记录完整（{entries} 条），原件库完好（{files} 个原件）。</translation>
    </message>
    <message>
        <source>Made a clip of a parcel with a waybill: {path}</source>
        <translation>已生成一段带面单的包裹视频：{path}</translation>
    </message>
    <message>
        <source>Name another folder with --out.</source>
        <translation>请用 --out 指定别的文件夹。</translation>
    </message>
    <message>
        <source>One bit flipped in a copy was found: {path}</source>
        <translation>副本中改动一个比特即被发现：{path}</translation>
    </message>
    <message>
        <source>Opened case {case}.</source>
        <translation>已新建售后单 {case}。</translation>
    </message>
    <message>
        <source>Picked {count} frames that show the waybill, the best at {at} s: {path}</source>
        <translation>已选出 {count} 张看得清面单的视频截图，最佳在 {at} 秒：{path}</translation>
    </message>
    <message>
        <source>Recorded what happened; {count} clocks run:</source>
        <translation>已记录事件；共 {count} 个时效：</translation>
    </message>
    <message>
        <source>Run self-test to see what this installation lacks.</source>
        <translation>请运行 self-test 查看本机缺少什么。</translation>
    </message>
    <message>
        <source>The demo did not come out as it must at step {step}.</source>
        <translation>演示在第“{step}”步没有得到应有的结果。</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty and no demo made it.</source>
        <translation>文件夹 {folder} 不是空的，也不是演示生成的。</translation>
    </message>
    <message>
        <source>Took the originals into the vault and checked the video.</source>
        <translation>原件已存入原件库，视频已检查。</translation>
    </message>
    <message>
        <source>What to do now: {title}</source>
        <translation>现在要做：{title}</translation>
    </message>
    <message>
        <source>Without proof no packet is built; missing: {count}</source>
        <translation>凭证不齐不生成材料；缺少 {count} 项</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>Note: a file of this case is attached to case {case} as {kind}.</source>
        <translation>提示：本售后单的一个文件也作为 {kind} 用在售后单 {case} 中。</translation>
    </message>
    <message>
        <source>Note: a file of this case was handed in for case {case} (attempt {attempt}).</source>
        <translation>提示：本售后单的一个文件已在售后单 {case} 中提交过（{attempt}）。</translation>
    </message>
    <message>
        <source>Note: case {case} has the same {field}: {value}.</source>
        <translation>提示：售后单 {case} 的{field}相同：{value}。</translation>
    </message>
    <message>
        <source>Note: the {field} {value} is the {other} of case {case}.</source>
        <translation>提示：{field} {value} 与售后单 {case} 的{other}相同。</translation>
    </message>
    <message>
        <source>… and {count} more: see --json.</source>
        <translation>……另有 {count} 项：见 --json。</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>A deadline that the back office shows needs its clock and the time left.</source>
        <translation>记录后台显示的剩余时效，需要写明是哪个时效、还剩多久。</translation>
    </message>
    <message>
        <source>A promised period needs what was promised and until when.</source>
        <translation>承诺期要写明承诺的是什么、到什么时候。</translation>
    </message>
    <message>
        <source>Add clock=… and left=23h10m (or due_at=…).</source>
        <translation>请加上 clock=… 和 left=23h10m（或 due_at=…）。</translation>
    </message>
    <message>
        <source>Add the offset: +08:00 for Beijing time.</source>
        <translation>请加上时区：北京时间为 +08:00。</translation>
    </message>
    <message>
        <source>Add what=after_sale and span=30d (or until=2026-12-22T10:00+08:00).</source>
        <translation>请加上 what=after_sale 和 span=30d（或 until=2026-12-22T10:00+08:00）。</translation>
    </message>
    <message>
        <source>After-sale card sent to the buyer</source>
        <translation>发出代客售后卡片</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Appeal submitted</source>
        <translation>已提交申诉</translation>
    </message>
    <message>
        <source>Buyer applied for after-sale</source>
        <translation>买家申请售后</translation>
    </message>
    <message>
        <source>Buyer asks for an invoice</source>
        <translation>买家申请开票</translation>
    </message>
    <message>
        <source>Buyer asks for double the difference</source>
        <translation>买家申请买贵双倍赔</translation>
    </message>
    <message>
        <source>Buyer asks for the price difference</source>
        <translation>买家申请降价补差</translation>
    </message>
    <message>
        <source>Buyer complained</source>
        <translation>买家投诉</translation>
    </message>
    <message>
        <source>Buyer confirmed the card</source>
        <translation>买家确认卡片</translation>
    </message>
    <message>
        <source>Buyer edited the card</source>
        <translation>买家修改卡片</translation>
    </message>
    <message>
        <source>Buyer entered the return waybill</source>
        <translation>买家填写退货运单号</translation>
    </message>
    <message>
        <source>Buyer received the goods</source>
        <translation>买家收货</translation>
    </message>
    <message>
        <source>Buyer withdrew the application</source>
        <translation>买家撤销申请</translation>
    </message>
    <message>
        <source>Card cancelled</source>
        <translation>卡片取消</translation>
    </message>
    <message>
        <source>Check the year.</source>
        <translation>请检查年份。</translation>
    </message>
    <message>
        <source>Compensation slip answered</source>
        <translation>答复赔付单</translation>
    </message>
    <message>
        <source>Compensation slip shown</source>
        <translation>出现赔付单</translation>
    </message>
    <message>
        <source>Complaint answered</source>
        <translation>答复投诉</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Correct its time or its details instead.</source>
        <translation>可以更正它的时间或内容。</translation>
    </message>
    <message>
        <source>Give the time at which it happened; a deadline goes into due_at.</source>
        <translation>请填写事情发生的时间；截止时间请填在 due_at。</translation>
    </message>
    <message>
        <source>Invoice issued</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>It takes: {wanted}.</source>
        <translation>可用的值：{wanted}。</translation>
    </message>
    <message>
        <source>Kind of refund</source>
        <translation>退款类型</translation>
    </message>
    <message>
        <source>Known kinds: {kinds}.</source>
        <translation>可用的种类：{kinds}。</translation>
    </message>
    <message>
        <source>Look at the case: only events that nothing corrected yet can be corrected.</source>
        <translation>请查看售后单：只有尚未更正过的事件才能更正。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Mail answered</source>
        <translation>回复邮件</translation>
    </message>
    <message>
        <source>Negotiated with the buyer</source>
        <translation>与买家协商</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>备注：{words}</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>协商情况</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Parcel intercepted</source>
        <translation>拦截包裹</translation>
    </message>
    <message>
        <source>Platform asks for more proof</source>
        <translation>平台要求补充凭证</translation>
    </message>
    <message>
        <source>Platform decided</source>
        <translation>平台判责</translation>
    </message>
    <message>
        <source>Platform steps in</source>
        <translation>平台介入</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>约定期限</translation>
    </message>
    <message>
        <source>Reason the buyer gave</source>
        <translation>买家填写的原因</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <translation>确认收货</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <translation>已拒绝退款</translation>
    </message>
    <message>
        <source>Refund without return</source>
        <translation>仅退款</translation>
    </message>
    <message>
        <source>Refunded to the buyer</source>
        <translation>已退款给买家</translation>
    </message>
    <message>
        <source>Refused at the door</source>
        <translation>买家拒收</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>限制解除</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result of the appeal</source>
        <translation>申诉结果</translation>
    </message>
    <message>
        <source>Return agreed</source>
        <translation>已同意退货</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>Return evidence submitted</source>
        <translation>已提交退货举证</translation>
    </message>
    <message>
        <source>Return signed for (courier's track)</source>
        <translation>退货签收（以物流轨迹为准）</translation>
    </message>
    <message>
        <source>Reviewed by the platform</source>
        <translation>平台审核</translation>
    </message>
    <message>
        <source>Service completed</source>
        <translation>服务完成</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已达成一致</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shop restricted</source>
        <translation>店铺被限制</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还在协商</translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation>提交补充凭证</translation>
    </message>
    <message>
        <source>The case has no standing event {event} to correct.</source>
        <translation>售后单中没有可更正的事件 {event}。</translation>
    </message>
    <message>
        <source>The time {at} has no time zone.</source>
        <translation>时间 {at} 没有时区。</translation>
    </message>
    <message>
        <source>The time {at} has not come yet.</source>
        <translation>时间 {at} 还没有到。</translation>
    </message>
    <message>
        <source>The time {at} is too long ago.</source>
        <translation>时间 {at} 太久远。</translation>
    </message>
    <message>
        <source>There is no kind of event “{kind}”.</source>
        <translation>没有“{kind}”这种事件。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Ticket answered</source>
        <translation>答复工单</translation>
    </message>
    <message>
        <source>Time left as the back office shows it</source>
        <translation>商家后台显示的剩余时间</translation>
    </message>
    <message>
        <source>Time left, as 23:10 or 2d3h</source>
        <translation>剩余时间，如 23:10 或 2天3小时</translation>
    </message>
    <message>
        <source>Use small letters, digits and _, as amount=199.00.</source>
        <translation>请用小写字母、数字和 _，如 amount=199.00。</translation>
    </message>
    <message>
        <source>Which deadline</source>
        <translation>哪个时效</translation>
    </message>
    <message>
        <source>Withdrawn: {event}. It stays on record.</source>
        <translation>已撤回：{event}。原记录仍保留。</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>corrected by {event}</source>
        <translation>已由 {event} 更正</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>from an order list</source>
        <translation>来自订单表</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in the place of {event}</source>
        <translation>更正 {event}</translation>
    </message>
    <message>
        <source>recorded by the program</source>
        <translation>程序记录</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>withdrawn by {event}</source>
        <translation>已由 {event} 撤回</translation>
    </message>
    <message>
        <source>withdraws {event}</source>
        <translation>撤回 {event}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{kind} cannot be undone: it reached the platform.</source>
        <translation>{kind} 已到达平台，不能撤销。</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>“{name}” is no name for a detail of an event.</source>
        <translation>“{name}”不能作为事件内容的名称。</translation>
    </message>
    <message>
        <source>“{value}” does not do for {name}.</source>
        <translation>“{value}”不能作为 {name} 的值。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>A .zip holds one whole case: name exactly one.</source>
        <translation>一个 .zip 只装一个售后单：请只指定一个。</translation>
    </message>
    <message>
        <source>A whole case cannot be tried first.</source>
        <translation>整个售后单不能试导入。</translation>
    </message>
    <message>
        <source>Attached to case {case} as well.</source>
        <translation>已同时添加到售后单 {case}。</translation>
    </message>
    <message>
        <source>Case {case} is here already and says something else than {path}.</source>
        <translation>售后单 {case} 已经在这里，内容与 {path} 不同。</translation>
    </message>
    <message>
        <source>Case {case} is here already, just as it is in the file.</source>
        <translation>售后单 {case} 已经在这里，与文件内容一致。</translation>
    </message>
    <message>
        <source>For a list of cases choose .xlsx or .csv.</source>
        <translation>要导出列表，请选 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>Import it: it is proven before anything is written, and nothing is lost.</source>
        <translation>请直接导入：写入前会先全部核验，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Nothing was changed. Export the case again and copy the file anew.</source>
        <translation>没有改动任何内容。请重新导出该售后单，并重新复制文件。</translation>
    </message>
    <message>
        <source>Nothing was changed. Work on in the one that is further.</source>
        <translation>没有改动任何内容。请在进度更新的那一份上继续处理。</translation>
    </message>
    <message>
        <source>Put it back, or export the case without its packets.</source>
        <translation>请放回原处，或导出时不带申诉材料。</translation>
    </message>
    <message>
        <source>Run `vault verify`, then restore it from a backup.</source>
        <translation>请运行 `vault verify`，再从备份恢复。</translation>
    </message>
    <message>
        <source>The original {path} in the vault was changed.</source>
        <translation>原件库中的 {path} 已被改动。</translation>
    </message>
    <message>
        <source>The packet {path} is not there any more.</source>
        <translation>申诉材料 {path} 已不存在。</translation>
    </message>
    <message>
        <source>Took case {case} in, with {count} files.</source>
        <translation>已导入售后单 {case}，含 {count} 个文件。</translation>
    </message>
    <message>
        <source>Update this program; nothing was changed.</source>
        <translation>请更新本程序；没有改动任何内容。</translation>
    </message>
    <message>
        <source>Wrote case {case} with {count} files to {path}.</source>
        <translation>已将售后单 {case} 及 {count} 个文件写入 {path}。</translation>
    </message>
    <message>
        <source>{count} originals were let go before and are not in it.</source>
        <translation>有 {count} 个原件此前已清理，不在其中。</translation>
    </message>
    <message>
        <source>{path} is damaged or no case of this program (at {where}).</source>
        <translation>{path} 已损坏，或不是本程序的售后单文件（{where}）。</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this program.</source>
        <translation>{path} 由本程序的更新版本生成。</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Choose .xlsx or .csv for a list, .zip for one whole case.</source>
        <translation>列表请用 .xlsx 或 .csv，整个售后单请用 .zip。</translation>
    </message>
    <message>
        <source>Choose .xlsx or .csv.</source>
        <translation>请选择 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>Wrote {count} cases to {path}.</source>
        <translation>已将 {count} 个售后单写入 {path}。</translation>
    </message>
    <message>
        <source>case</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>closed at (Beijing)</source>
        <translation>结案时间（北京）</translation>
    </message>
    <message>
        <source>due at (Beijing)</source>
        <translation>截止时间（北京）</translation>
    </message>
    <message>
        <source>next clock</source>
        <translation>下一个时效</translation>
    </message>
    <message>
        <source>opened at (Beijing)</source>
        <translation>建单时间（北京）</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>why it was refused</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>{name} ends in nothing that is known.</source>
        <translation>不认识 {name} 的扩展名。</translation>
    </message>
</context>
<context>
    <name>ffmpeg</name>
    <message>
        <source>FFmpeg cannot be started from {path}: {why}.</source>
        <translation>无法从 {path} 启动 FFmpeg：{why}。</translation>
    </message>
    <message>
        <source>FFmpeg, which reads the videos, is missing.</source>
        <translation>缺少读取视频所需的 FFmpeg。</translation>
    </message>
    <message>
        <source>Install the program again, or name an FFmpeg in the settings.</source>
        <translation>请重新安装本程序，或在设置中指定一个 FFmpeg。</translation>
    </message>
    <message>
        <source>Remove the setting to use the FFmpeg that comes with the program.</source>
        <translation>请清除该设置，改用随程序附带的 FFmpeg。</translation>
    </message>
    <message>
        <source>The FFmpeg at {path} is {version}; files of others need {floor} or later.</source>
        <translation>{path} 处的 FFmpeg 版本为 {version}；打开外来文件需要 {floor} 或更新版本。</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>A case has no field “{field}”.</source>
        <translation>售后单没有“{field}”这一项。</translation>
    </message>
    <message>
        <source>After-sale number</source>
        <translation>售后编号</translation>
    </message>
    <message>
        <source>Copy it from the back office, or format the column as text.</source>
        <translation>请从商家后台复制，或把该列设为文本格式。</translation>
    </message>
    <message>
        <source>Courier of the return</source>
        <translation>退货快递公司</translation>
    </message>
    <message>
        <source>Flags: {flags}. Write a,b to set them or +a,-b to change them.</source>
        <translation>标记有：{flags}。写 a,b 表示设为这些，写 +a,-b 表示增减。</translation>
    </message>
    <message>
        <source>Freight (yuan)</source>
        <translation>运费（元）</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>How it came back</source>
        <translation>退货情形</translation>
    </message>
    <message>
        <source>Known fields: {fields}.</source>
        <translation>可用的项：{fields}。</translation>
    </message>
    <message>
        <source>Known scenarios: {scenarios}.</source>
        <translation>可用的情形：{scenarios}。</translation>
    </message>
    <message>
        <source>Letters, digits and - . _ / # are allowed, at most {limit} of them.</source>
        <translation>只能用字母、数字和 - . _ / #，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Outbound waybill</source>
        <translation>发货运单号</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>实付（元）</translation>
    </message>
    <message>
        <source>Refunded (yuan)</source>
        <translation>已退货款（元）</translation>
    </message>
    <message>
        <source>Return waybill</source>
        <translation>退货运单号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>The platform's rules know no scenario “{value}”.</source>
        <translation>平台规则里没有“{value}”这种情形。</translation>
    </message>
    <message>
        <source>Type it anew instead of pasting it.</source>
        <translation>请手动输入，不要粘贴。</translation>
    </message>
    <message>
        <source>Weight returned (g)</source>
        <translation>退回重量（克）</translation>
    </message>
    <message>
        <source>Weight sent (g)</source>
        <translation>发货重量（克）</translation>
    </message>
    <message>
        <source>Write whole grams, as 350.</source>
        <translation>请填写整数克，如 350。</translation>
    </message>
    <message>
        <source>Write yuan with at most two decimals, as 199.00.</source>
        <translation>请填写元，最多两位小数，如 199.00。</translation>
    </message>
    <message>
        <source>after-sale number</source>
        <translation>售后单号</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>amount refunded</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>courier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>freight amount</source>
        <translation>运费金额</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>outbound waybill number</source>
        <translation>发货运单号</translation>
    </message>
    <message>
        <source>outbound weight</source>
        <translation>发货重量</translation>
    </message>
    <message>
        <source>return waybill number</source>
        <translation>退货运单号</translation>
    </message>
    <message>
        <source>returned weight</source>
        <translation>退回重量</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>{order} does not look like an order number of this platform.</source>
        <translation>{order} 不像这个平台的订单号。</translation>
    </message>
    <message>
        <source>“{field}” has {count} characters; at most {limit} are kept.</source>
        <translation>“{field}”有 {count} 个字，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>“{field}” holds a sign that cannot be shown (U+{code}).</source>
        <translation>“{field}”中有无法显示的字符（U+{code}）。</translation>
    </message>
    <message>
        <source>“{value}” is no amount for “{field}”.</source>
        <translation>“{value}”不能作为{field}。</translation>
    </message>
    <message>
        <source>“{value}” is no flag here.</source>
        <translation>“{value}”不是可用的标记。</translation>
    </message>
    <message>
        <source>“{value}” is no number for “{field}”.</source>
        <translation>“{value}”不能作为{field}。</translation>
    </message>
    <message>
        <source>“{value}” is no weight for “{field}”.</source>
        <translation>“{value}”不能作为{field}。</translation>
    </message>
    <message>
        <source>“{value}” was a number before a spreadsheet rounded it.</source>
        <translation>“{value}”是被表格软件改坏的号码。</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>{days} d {clock}</source>
        <translation>{days} 天 {clock}</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Cannot read {path}: {why}.</source>
        <translation>无法读取 {path}：{why}。</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}.</source>
        <translation>无法写入 {path}：{why}。</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may open it.</source>
        <translation>请确认文件还在，并且有权限打开。</translation>
    </message>
    <message>
        <source>Free some space or choose a folder that you may write to.</source>
        <translation>请腾出空间，或换一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then check it again.</source>
        <translation>请等写入结束后再检查。</translation>
    </message>
    <message>
        <source>{path} was changed while it was looked at.</source>
        <translation>{path} 在检查期间被改动。</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>+{count}</source>
        <translation>+{count}</translation>
    </message>
    <message>
        <source>I see it: it is good</source>
        <translation>我看过，没问题</translation>
    </message>
    <message>
        <source>I see it: it is not</source>
        <translation>我看过，有问题</translation>
    </message>
    <message>
        <source>Rule {source}</source>
        <translation>依据 {source}</translation>
    </message>
    <message>
        <source>Show this moment</source>
        <translation>看这一刻</translation>
    </message>
    <message>
        <source>a person: good</source>
        <translation>人工：没问题</translation>
    </message>
    <message>
        <source>a person: not good</source>
        <translation>人工：有问题</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 处</translation>
    </message>
</context>
<context>
    <name>first</name>
    <message>
        <source>1. Which language shall the screen speak?</source>
        <translation>1. 界面用哪种语言？</translation>
    </message>
    <message>
        <source>2. Where do you sell most?</source>
        <translation>2. 主要在哪个平台经营？</translation>
    </message>
    <message>
        <source>3. What is your shop called? (may stay empty)</source>
        <translation>3. 店铺叫什么？（可不填）</translation>
    </message>
    <message>
        <source>Everything stays on this computer; nothing is ever sent. All of it can be changed later.</source>
        <translation>所有内容只留在这台电脑上，绝不外传；以后都可以修改。</translation>
    </message>
    <message>
        <source>For example the name in the back office</source>
        <translation>例如商家后台里的店铺名</translation>
    </message>
    <message>
        <source>Making a sample case: a parcel is filmed and checked</source>
        <translation>正在生成示例售后单：拍摄并检查一个包裹</translation>
    </message>
    <message>
        <source>Start with a sample case</source>
        <translation>先用示例售后单练习</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>The sample case is being made; it opens by itself in about half a minute.</source>
        <translation>正在生成示例售后单，约半分钟后自动打开。</translation>
    </message>
    <message>
        <source>Three questions, then it works</source>
        <translation>回答三个问题，就可以开始</translation>
    </message>
</context>
<context>
    <name>fit</name>
    <message>
        <source>A copy is an MP4 file, but {path} is named otherwise.</source>
        <translation>副本是 MP4 文件，但 {path} 的扩展名不是 .mp4。</translation>
    </message>
    <message>
        <source>A limit must be more than 0.</source>
        <translation>限制必须大于 0。</translation>
    </message>
    <message>
        <source>Allow more bytes, or choose a shorter stretch of the video.</source>
        <translation>请放宽大小限制，或选取较短的一段视频。</translation>
    </message>
    <message>
        <source>Allow more seconds.</source>
        <translation>请放宽时长限制。</translation>
    </message>
    <message>
        <source>Choose another name for the copy, or move that file away.</source>
        <translation>请为副本另取一个名字，或移走那个文件。</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>请为副本另取一个名字。</translation>
    </message>
    <message>
        <source>Choose the part that proves the matter, and film shorter next time.</source>
        <translation>请选取能证明问题的一段；下次拍摄请短一些。</translation>
    </message>
    <message>
        <source>Colours of more than eight bits were stored in eight.</source>
        <translation>超过 8 位的颜色已存为 8 位。</translation>
    </message>
    <message>
        <source>End its name in .mp4.</source>
        <translation>请让文件名以 .mp4 结尾。</translation>
    </message>
    <message>
        <source>Every second picture was left out: {before} pictures a second became {after}.</source>
        <translation>每隔一幅画面取一幅：每秒 {before} 幅变为 {after} 幅。</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk. Nothing was kept.</source>
        <translation>请腾出空间，或选择另一块磁盘上的文件夹。没有留下任何文件。</translation>
    </message>
    <message>
        <source>High dynamic range was stored in eight bits: colours may look flatter.</source>
        <translation>高动态范围（HDR）已存为 8 位：颜色可能偏淡。</translation>
    </message>
    <message>
        <source>How it was made is written in {record}.</source>
        <translation>制作过程记录在 {record}。</translation>
    </message>
    <message>
        <source>It fits as it is: hand in the original. No copy was written.</source>
        <translation>原件已符合限制：直接提交原件即可，没有制作副本。</translation>
    </message>
    <message>
        <source>Leave it out to use the platform's own.</source>
        <translation>不填则使用平台的限制。</translation>
    </message>
    <message>
        <source>Make it, or choose another one.</source>
        <translation>请先建立它，或选择别的文件夹。</translation>
    </message>
    <message>
        <source>Making the copy takes about {needed} MB in {folder}, and {free} MB are free.</source>
        <translation>制作副本约需 {needed} MB（在 {folder}），目前可用 {free} MB。</translation>
    </message>
    <message>
        <source>No copy of {path} could be made: {why}.</source>
        <translation>无法制作 {path} 的副本：{why}。</translation>
    </message>
    <message>
        <source>Of {count} sound tracks the first one is kept.</source>
        <translation>共有 {count} 条音轨，只保留第一条。</translation>
    </message>
    <message>
        <source>Parts of at most {limit} s, {overlap} s of which repeat, make no sense.</source>
        <translation>每段最长 {limit} 秒，其中 {overlap} 秒重复，这样分段没有意义。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full.</source>
        <translation>{folder} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>The file may be damaged: copy it from the camera or phone again.</source>
        <translation>文件可能已损坏：请从相机或手机重新拷贝。</translation>
    </message>
    <message>
        <source>The half pictures (interlaced) were woven into whole ones.</source>
        <translation>隔行画面已合成为完整画面。</translation>
    </message>
    <message>
        <source>The pictures were made smaller, from {wide} × {high} to {width} × {height}, because {least} bits a pixel are the least for a clear picture. Check that the waybill can still be read.</source>
        <translation>画面已由 {wide} × {high} 缩小为 {width} × {height}，因为每像素至少需要 {least} 比特才清楚。请确认面单仍能看清。</translation>
    </message>
    <message>
        <source>The pictures were turned by {degrees}°, as a player would show them.</source>
        <translation>画面已旋转 {degrees}°，与播放器显示的方向一致。</translation>
    </message>
    <message>
        <source>The sound could not be decoded; the copy has none.</source>
        <translation>声音无法解码，副本没有声音。</translation>
    </message>
    <message>
        <source>The sound was encoded as AAC at {rate} kbit/s.</source>
        <translation>声音已编码为 AAC，{rate} kbit/s。</translation>
    </message>
    <message>
        <source>The source lists {listed} pictures, the copy has {copied}.</source>
        <translation>来源文件列有 {listed} 幅画面，副本有 {copied} 幅。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Too long for one file: {parts} parts in a row, each repeating the last {overlap} s of the one before.</source>
        <translation>超过单个文件的时长：分为连续的 {parts} 段，每段开头重复上一段最后 {overlap} 秒。</translation>
    </message>
    <message>
        <source>{count} further streams (data, subtitles, other pictures) are left out.</source>
        <translation>另有 {count} 条流（数据、字幕、其他画面）未保留。</translation>
    </message>
    <message>
        <source>{path} exists already; nothing is overwritten.</source>
        <translation>{path} 已存在；不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>{path} is the original: it is never written to.</source>
        <translation>{path} 是原件：绝不写入原件。</translation>
    </message>
    <message>
        <source>{path}: {bytes} bytes ({share} % of the limit), {seconds} s, {size}</source>
        <translation>{path}：{bytes} 字节（上限的 {share} %），{seconds} 秒，{size}</translation>
    </message>
    <message>
        <source>{seconds} s cannot fit into {bytes} bytes: nothing would be readable.</source>
        <translation>{seconds} 秒的视频无法压到 {bytes} 字节以内：画面将无法辨认。</translation>
    </message>
    <message>
        <source>{seconds} s need {parts} parts of at most {limit} s, but the form takes {most} videos in one place.</source>
        <translation>{seconds} 秒需要分成 {parts} 段（每段最长 {limit} 秒），而表单一处最多收 {most} 个视频。</translation>
    </message>
    <message>
        <source>{share} % of the limit is used: the finest quality (quantiser {finest}) was reached before.</source>
        <translation>用了上限的 {share} %：已达到最高画质（量化值 {finest}）。</translation>
    </message>
    <message>
        <source>{share} % of the limit is used: the source itself holds no more than that.</source>
        <translation>用了上限的 {share} %：来源文件本身没有更多细节。</translation>
    </message>
    <message>
        <source>{share} % of the limit is used; the encoder did not come closer.</source>
        <translation>用了上限的 {share} %：编码器未能更接近上限。</translation>
    </message>
</context>
<context>
    <name>flags</name>
    <message>
        <source>Bulky goods</source>
        <translation>大件</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>包邮</translation>
    </message>
    <message>
        <source>No-return notice on the page</source>
        <translation>页面写明拆封不退</translation>
    </message>
    <message>
        <source>Quick refund</source>
        <translation>极速退款</translation>
    </message>
    <message>
        <source>Refused at the door</source>
        <translation>买家拒收</translation>
    </message>
    <message>
        <source>Shipped before the refund</source>
        <translation>退款前已发货</translation>
    </message>
    <message>
        <source>Subsidised goods</source>
        <translation>官方补贴商品</translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>Check the video first: it may be damaged.</source>
        <translation>请先检查视频，它可能已损坏。</translation>
    </message>
    <message>
        <source>No barcode shows where the label lies, so nothing is cut out or covered.</source>
        <translation>没有读到条码，不知道面单在哪里，因此没有裁剪也没有遮盖。</translation>
    </message>
    <message>
        <source>No number can be read here; it is among the sharpest that show print.</source>
        <translation>这里读不出单号；这是有印刷内容的画面中较清晰的一张。</translation>
    </message>
    <message>
        <source>No picture could be taken out of {path}.</source>
        <translation>无法从 {path} 中截取画面。</translation>
    </message>
    <message>
        <source>The characters could not be read, so all of the label but the barcode is covered.</source>
        <translation>文字无法识别，因此面单上除条码外全部遮盖。</translation>
    </message>
    <message>
        <source>{number} can be read in this very picture; the barcode is {wide} pixels wide, turned by {angle} degrees, sharpness {sharpness}.</source>
        <translation>在这张截图中可读出 {number}；条码宽 {wide} 像素，转了 {angle} 度，清晰度 {sharpness}。</translation>
    </message>
</context>
<context>
    <name>handbook</name>
    <message>
        <source>Back to work (Esc)</source>
        <translation>返回工作（Esc）</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>搜索手册</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>FFmpeg</source>
        <translation>FFmpeg</translation>
    </message>
    <message>
        <source>FFmpeg {version} reads the videos: {path}</source>
        <translation>用 FFmpeg {version} 读取视频：{path}。</translation>
    </message>
    <message>
        <source>The disk of the originals has {size} GB left.</source>
        <translation>原件所在磁盘剩余 {size} GB。</translation>
    </message>
    <message>
        <source>The disk of the originals has {size} GB left: by the growth of the last weeks, {days} days.</source>
        <translation>原件所在磁盘剩余 {size} GB；按最近几周的增长，还能用 {days} 天。</translation>
    </message>
    <message>
        <source>The last backup is “{file}”; {count} entries were recorded since.</source>
        <translation>最近一次备份是“{file}”，此后新增 {count} 条操作记录。</translation>
    </message>
    <message>
        <source>The records ({size} MB) lie in {place}.</source>
        <translation>记录（{size} MB）存放在 {place}。</translation>
    </message>
    <message>
        <source>There is no backup: when this disk fails, every case and original is gone.</source>
        <translation>还没有备份：磁盘一旦损坏，所有售后单和原件都会丢失。</translation>
    </message>
    <message>
        <source>less than a day old</source>
        <translation>不到一天前</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>从未备份</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}：{state}</translation>
    </message>
    <message>
        <source>{problem} {hint}</source>
        <translation>{problem}{hint}</translation>
    </message>
    <message>
        <source>{size} GB free</source>
        <translation>剩余 {size} GB</translation>
    </message>
    <message>
        <source>{what} Press to open the settings.</source>
        <translation>{what}点击打开设置。</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>A derived copy was recorded as such</source>
        <translation>已登记为处理过的副本</translation>
    </message>
    <message>
        <source>A packet was removed after its time</source>
        <translation>一份材料到期清理</translation>
    </message>
    <message>
        <source>A packet was taken in</source>
        <translation>导入了一份材料</translation>
    </message>
    <message>
        <source>A parcel without a case was matched</source>
        <translation>匹配了一个无主包裹</translation>
    </message>
    <message>
        <source>A person judged a finding</source>
        <translation>人工判定检查结果</translation>
    </message>
    <message>
        <source>An event was withdrawn</source>
        <translation>撤回了一个事件</translation>
    </message>
    <message>
        <source>An original was removed after its time</source>
        <translation>一个原件到期清理</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>关闭售后单</translation>
    </message>
    <message>
        <source>Case exported as a whole</source>
        <translation>整单导出</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>Case taken over from another PC</source>
        <translation>从另一台电脑接收售后单</translation>
    </message>
    <message>
        <source>Cases exported</source>
        <translation>导出售后单</translation>
    </message>
    <message>
        <source>Event recorded</source>
        <translation>记录事件</translation>
    </message>
    <message>
        <source>Facts changed</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Moments of a video marked</source>
        <translation>标记了视频时刻</translation>
    </message>
    <message>
        <source>Packet built</source>
        <translation>生成材料</translation>
    </message>
    <message>
        <source>Picture checked</source>
        <translation>检查图片</translation>
    </message>
    <message>
        <source>Picture noted, to know it again</source>
        <translation>登记图片特征，便于查重</translation>
    </message>
    <message>
        <source>Proof attached</source>
        <translation>添加凭证</translation>
    </message>
    <message>
        <source>Result of a submission recorded</source>
        <translation>记录提交结果</translation>
    </message>
    <message>
        <source>Statement edited</source>
        <translation>修改申诉描述</translation>
    </message>
    <message>
        <source>Submission corrected</source>
        <translation>更正提交记录</translation>
    </message>
    <message>
        <source>Submission recorded</source>
        <translation>记录提交</translation>
    </message>
    <message>
        <source>Video checked</source>
        <translation>检查视频</translation>
    </message>
    <message>
        <source>Worked under newer rules from here on</source>
        <translation>改按新规则处理</translation>
    </message>
    <message>
        <source>by {by}</source>
        <translation>经办：{by}</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>{check}: a person says it is good</source>
        <translation>{check}：人工判定没问题</translation>
    </message>
    <message>
        <source>{check}: a person says it is not</source>
        <translation>{check}：人工判定有问题</translation>
    </message>
    <message>
        <source>{event}, at {at}</source>
        <translation>{event}，{at}</translation>
    </message>
    <message>
        <source>{event}, corrected to {at}</source>
        <translation>{event}，更正为 {at}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>“{name}” as {kind}</source>
        <translation>“{name}”作为{kind}</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>A column cannot become “{target}”.</source>
        <translation>列不能对应到“{target}”。</translation>
    </message>
    <message>
        <source>Add the after-sale number, or enter this one by hand.</source>
        <translation>请补上售后编号，或手工录入这一行。</translation>
    </message>
    <message>
        <source>Correct the cell, or map the column to another field.</source>
        <translation>请改正单元格，或把该列对应到别的字段。</translation>
    </message>
    <message>
        <source>Export it anew from where it came from.</source>
        <translation>请从来源处重新导出。</translation>
    </message>
    <message>
        <source>Fill in one of them.</source>
        <translation>请至少填写其中一个。</translation>
    </message>
    <message>
        <source>Format the column as text before the numbers go into it, or export anew.</source>
        <translation>请先把该列设为文本格式再填号码，或重新导出。</translation>
    </message>
    <message>
        <source>It can become: {targets}.</source>
        <translation>可以对应到：{targets}。</translation>
    </message>
    <message>
        <source>It has: {headings}.</source>
        <translation>现有列：{headings}。</translation>
    </message>
    <message>
        <source>It has: {sheets}.</source>
        <translation>现有工作表：{sheets}。</translation>
    </message>
    <message>
        <source>Name one yourself: --map order=…. The table has: {headings}.</source>
        <translation>请自行指定：--map order=…。表中有：{headings}。</translation>
    </message>
    <message>
        <source>Name the columns yourself: --map order=订单号 --map waybill=C.</source>
        <translation>请自行指定各列：--map order=订单号 --map waybill=C。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet and save it without the password.</source>
        <translation>请用电子表格打开，去掉密码后另存。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, save it as .xlsx or .csv, and import that.</source>
        <translation>请用电子表格打开，另存为 .xlsx 或 .csv 后再导入。</translation>
    </message>
    <message>
        <source>Other sheets were not read: {sheets}.</source>
        <translation>其他工作表没有读取：{sheets}。</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请拆成几个较小的文件。</translation>
    </message>
    <message>
        <source>The encoding of {name} cannot be told.</source>
        <translation>无法判断 {name} 的文字编码。</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden.</source>
        <translation>工作表“{sheet}”是隐藏的。</translation>
    </message>
    <message>
        <source>The table has no column “{column}”.</source>
        <translation>表中没有“{column}”列。</translation>
    </message>
    <message>
        <source>This row fits more than one case: {cases}.</source>
        <translation>这一行对应不止一个售后单：{cases}。</translation>
    </message>
    <message>
        <source>This row has neither an order number nor a return waybill number.</source>
        <translation>这一行既没有订单号，也没有退货运单号。</translation>
    </message>
    <message>
        <source>This row is about the same case as row {row}, but says something else.</source>
        <translation>这一行与第 {row} 行是同一个售后单，但内容不同。</translation>
    </message>
    <message>
        <source>Write it as 2026-11-22 10:00:00, or format the cell as a date.</source>
        <translation>请写成 2026-11-22 10:00:00，或把单元格设为日期格式。</translation>
    </message>
    <message>
        <source>at most {rows} rows and {cells} cells are read</source>
        <translation>最多读取 {rows} 行、{cells} 个单元格</translation>
    </message>
    <message>
        <source>{bytes} bytes, at most {limit} are read</source>
        <translation>{bytes} 字节，最多读取 {limit} 字节</translation>
    </message>
    <message>
        <source>{count} cells hold formulas, which are not computed: their last results were read ({cells}).</source>
        <translation>有 {count} 个单元格是公式，不会重新计算：读取的是上次的结果（{cells}）。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it is damaged.</source>
        <translation>{name} 无法读取：文件已损坏。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it takes too much memory or time, or is damaged.</source>
        <translation>{name} 无法读取：占用内存或时间过多，或者文件已损坏。</translation>
    </message>
    <message>
        <source>{name} has no column with order, after-sale or waybill numbers.</source>
        <translation>{name} 中没有订单号、售后编号或运单号列。</translation>
    </message>
    <message>
        <source>{name} has no row of headings that can be recognised.</source>
        <translation>{name} 中没有可识别的表头行。</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”.</source>
        <translation>{name} 中没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>{name} is a web page and no table, whatever its name says.</source>
        <translation>{name} 其实是网页，不是表格，与文件名无关。</translation>
    </message>
    <message>
        <source>{name} is no xls, xlsx or CSV table.</source>
        <translation>{name} 不是 xls、xlsx 或 CSV 表格。</translation>
    </message>
    <message>
        <source>{name} is protected by a password.</source>
        <translation>{name} 设有密码。</translation>
    </message>
    <message>
        <source>{name} is too large: {what}.</source>
        <translation>{name} 太大：{what}。</translation>
    </message>
    <message>
        <source>{new} new, {updated} updated, {same} unchanged, {refused} refused.</source>
        <translation>新增 {new} 行，更新 {updated} 行，无变化 {same} 行，不能导入 {refused} 行。</translation>
    </message>
    <message>
        <source>“{value}” does not fit here.</source>
        <translation>“{value}”填在这里不合适。</translation>
    </message>
    <message>
        <source>“{value}” is no time.</source>
        <translation>“{value}”不是时间。</translation>
    </message>
    <message>
        <source>“{value}” is shorter than the others: a spreadsheet took its leading zeros.</source>
        <translation>“{value}”比同列其他号码短：开头的 0 被电子表格去掉了。</translation>
    </message>
    <message>
        <source>“{value}” was a longer number before a spreadsheet rounded it.</source>
        <translation>“{value}”原来是更长的号码，被电子表格四舍五入了。</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cases that are known already are completed, not doubled.</source>
        <translation>已有的售后单只会补全，不会重复新建。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose an order list</source>
        <translation>选择订单表格</translation>
    </message>
    <message>
        <source>Drop the order list of the back office here</source>
        <translation>把后台导出的订单表格拖到这里</translation>
    </message>
    <message>
        <source>Kind of after-sale</source>
        <translation>售后类型</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Looking again…</source>
        <translation>正在重新核对…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未识别</translation>
    </message>
    <message>
        <source>Nothing is written before you press the button.</source>
        <translation>点按钮之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Numbers that a spreadsheet has rounded are refused, never guessed.</source>
        <translation>被表格软件四舍五入的号码会被拒绝，绝不猜测。</translation>
    </message>
    <message>
        <source>Order lists and whole cases</source>
        <translation>订单表格和完整售后单</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格的各行</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Say over the columns what they are: at least the order number or the waybill.</source>
        <translation>请在列的上方选择各列的含义：至少要有订单号或运单号。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Show the new cases</source>
        <translation>查看新增的售后单</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take in an order list</source>
        <translation>导入订单表格</translation>
    </message>
    <message>
        <source>Take in another list</source>
        <translation>再导入一份</translation>
    </message>
    <message>
        <source>Take in {count} rows</source>
        <translation>导入 {count} 行</translation>
    </message>
    <message>
        <source>Take in {count} rows, leave {refused} out</source>
        <translation>导入 {count} 行，略过 {refused} 行</translation>
    </message>
    <message>
        <source>Taking in {name}…</source>
        <translation>正在导入 {name}…</translation>
    </message>
    <message>
        <source>The table wins where a case says something else ({count})</source>
        <translation>与售后单不一致处以表格为准（{count} 处）</translation>
    </message>
    <message>
        <source>There is nothing to take in: no row is new or changes anything.</source>
        <translation>没有可导入的内容：没有新增，也没有改动。</translation>
    </message>
    <message>
        <source>Time: {event}</source>
        <translation>时间：{event}</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why, and what</source>
        <translation>原因与改动</translation>
    </message>
    <message>
        <source>Wrote {count} refused rows to {path}.</source>
        <translation>已把 {count} 行被拒绝的内容写入 {path}。</translation>
    </message>
    <message>
        <source>You see what each row would do before anything is written.</source>
        <translation>写入之前，先看到每一行会怎样处理。</translation>
    </message>
    <message>
        <source>of rows that name none</source>
        <translation>表格未写店铺时</translation>
    </message>
    <message>
        <source>stays {field}: {before} (the table says {after})</source>
        <translation>{field}保持不变：{before}（表格写的是 {after}）</translation>
    </message>
    <message>
        <source>xlsx, xls or csv of any platform; or a whole case (.zip) that another PC wrote.</source>
        <translation>任意平台的 xlsx、xls 或 csv；或另一台电脑导出的完整售后单（.zip）。</translation>
    </message>
    <message>
        <source>{cell}: {why}</source>
        <translation>{cell}：{why}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{name} is no xlsx, xls, csv or zip.</source>
        <translation>{name} 不是 xlsx、xls、csv 或 zip。</translation>
    </message>
    <message>
        <source>{name} is taken in</source>
        <translation>{name} 已导入</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} unchanged, {refused} left out.</source>
        <translation>新增 {new} 行，改动 {changed} 行，未变 {same} 行，略过 {refused} 行。</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>{rows} rows · sheet “{sheet}”</source>
        <translation>{rows} 行 · 工作表“{sheet}”</translation>
    </message>
    <message>
        <source>{rows} rows · written in {encoding}</source>
        <translation>{rows} 行 · 编码 {encoding}</translation>
    </message>
</context>
<context>
    <name>inspect</name>
    <message>
        <source>Choose a video among the evidence of the case.</source>
        <translation>请在本单的凭证中选择一个视频。</translation>
    </message>
    <message>
        <source>Run the check of the vault and restore the original from a backup.</source>
        <translation>请校验原件库，并从备份恢复该原件。</translation>
    </message>
    <message>
        <source>The original of {name} in the vault was changed.</source>
        <translation>原件库中 {name} 的原件被改动过。</translation>
    </message>
    <message>
        <source>{name} is no video, so there is nothing to check in it.</source>
        <translation>{name} 不是视频，没有可检查的内容。</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Ready</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This broke off because of a fault in the program.</source>
        <translation>因程序出错，这一步没有完成。</translation>
    </message>
    <message>
        <source>{count} more waiting or running</source>
        <translation>另有 {count} 项在排队或进行中</translation>
    </message>
</context>
<context>
    <name>judge</name>
    <message>
        <source>      a person says: it is good{note}</source>
        <translation>      人工判断：没有问题{note}</translation>
    </message>
    <message>
        <source>      a person says: it is not{note}</source>
        <translation>      人工判断：有问题{note}</translation>
    </message>
    <message>
        <source>    derived: made from the file with SHA-256 {source}</source>
        <translation>    衍生件：由 SHA-256 为 {source} 的文件制成</translation>
    </message>
    <message>
        <source>Attach another file, or a copy that fits.</source>
        <translation>请换一个文件，或附上合规的压缩件。</translation>
    </message>
    <message>
        <source>Breaks are at: {moments} s.</source>
        <translation>疑似剪辑在：{moments} 秒。</translation>
    </message>
    <message>
        <source>Check it first; then say what you see.</source>
        <translation>请先检查，再写看到了什么。</translation>
    </message>
    <message>
        <source>It has: {checks}.</source>
        <translation>有：{checks}。</translation>
    </message>
    <message>
        <source>Look at the case to see what is attached to it.</source>
        <translation>请打开售后单查看已添加的凭证。</translation>
    </message>
    <message>
        <source>The check of {name} has no finding “{check}”.</source>
        <translation>{name} 的检查里没有“{check}”这一项。</translation>
    </message>
    <message>
        <source>There is no suspected break at {at} s.</source>
        <translation>{at} 秒处没有疑似剪辑。</translation>
    </message>
    <message>
        <source>This is proven and cannot be judged away: {finding}</source>
        <translation>这是已证实的，人工判断不能推翻：{finding}</translation>
    </message>
    <message>
        <source>Write pass or fail.</source>
        <translation>请写 pass 或 fail。</translation>
    </message>
    <message>
        <source>{evidence} is not in case {case}.</source>
        <translation>{evidence} 不在售后单 {case} 里。</translation>
    </message>
    <message>
        <source>{name} has not been checked yet.</source>
        <translation>{name} 还没有检查。</translation>
    </message>
    <message>
        <source>“{word}” is no judgement.</source>
        <translation>“{word}”不是判断。</translation>
    </message>
</context>
<context>
    <name>judging</name>
    <message>
        <source>Add this moment</source>
        <translation>添加当前时刻</translation>
    </message>
    <message>
        <source>At {at}, full size, straight from the original.</source>
        <translation>{at} 处的原尺寸画面，直接取自原件。</translation>
    </message>
    <message>
        <source>At {at}, full size. Attach the video to a case to attach pictures too.</source>
        <translation>{at} 处的原尺寸画面。先把视频关联到售后单，才能把截图一并关联。</translation>
    </message>
    <message>
        <source>Attach it as</source>
        <translation>作为哪种凭证</translation>
    </message>
    <message>
        <source>Attach picture</source>
        <translation>关联截图</translation>
    </message>
    <message>
        <source>Attach the video to a case first: your word is kept there.</source>
        <translation>请先把视频关联到售后单，人工判定会记在那里。</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>疑似剪辑</translation>
    </message>
    <message>
        <source>Choose one of the pictures in which the waybill reads.</source>
        <translation>请选择能读出面单的画面。</translation>
    </message>
    <message>
        <source>Compare both in large</source>
        <translation>放大对比前后画面</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm {count} of {all}</source>
        <translation>确认 {count}/{all} 面</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>包裹内物品</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>第 {number} 面</translation>
    </message>
    <message>
        <source>Face {number} · {at}</source>
        <translation>第 {number} 面 · {at}</translation>
    </message>
    <message>
        <source>Faces, marks</source>
        <translation>六面与标记</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>It is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>It is one take</source>
        <translation>是一镜到底</translation>
    </message>
    <message>
        <source>Label cut out, upright</source>
        <translation>裁出面单并摆正</translation>
    </message>
    <message>
        <source>Look at each: does every picture show another face?</source>
        <translation>请逐一查看：每张画面展示的都是不同的面吗？</translation>
    </message>
    <message>
        <source>Mark here</source>
        <translation>标记此处</translation>
    </message>
    <message>
        <source>Masked copy</source>
        <translation>打码件</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到此处</translation>
    </message>
    <message>
        <source>No face is proposed. Go to each face and add its moment.</source>
        <translation>没有找到候选画面。请找到每一面并添加其时刻。</translation>
    </message>
    <message>
        <source>No place was found at which the take may be interrupted.</source>
        <translation>没有发现可能中断拍摄的地方。</translation>
    </message>
    <message>
        <source>Not all are shown</source>
        <translation>没有拍全</translation>
    </message>
    <message>
        <source>Own marks</source>
        <translation>人工标记</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>视频截图</translation>
    </message>
    <message>
        <source>Problem shown</source>
        <translation>问题展示</translation>
    </message>
    <message>
        <source>Proven by the file's own times: no word outweighs it.</source>
        <translation>文件自身的时间戳已证实，人工判定不能推翻。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Show it there</source>
        <translation>去查看</translation>
    </message>
    <message>
        <source>Show this moment</source>
        <translation>看这一刻</translation>
    </message>
    <message>
        <source>Six faces of the sealed parcel</source>
        <translation>未拆包裹的六面</translation>
    </message>
    <message>
        <source>Still to be found: {count}. Go to each and add its moment.</source>
        <translation>还差 {count} 面：请找到每一面并添加其时刻。</translation>
    </message>
    <message>
        <source>Take back the mark at {at}</source>
        <translation>撤回 {at} 的标记</translation>
    </message>
    <message>
        <source>Take this mark back</source>
        <translation>撤回此标记</translation>
    </message>
    <message>
        <source>The file tells of an editor; {percent} % sure.</source>
        <translation>文件带有剪辑软件的痕迹；把握 {percent} %。</translation>
    </message>
    <message>
        <source>The picture in the player</source>
        <translation>当前画面</translation>
    </message>
    <message>
        <source>The picture is in {folder}.</source>
        <translation>截图已保存到 {folder}。</translation>
    </message>
    <message>
        <source>The program is {percent} % sure; the sound breaks off there too.</source>
        <translation>程序把握 {percent} %；声音也在同一处中断。</translation>
    </message>
    <message>
        <source>The program is {percent} % sure; the sound runs through.</source>
        <translation>程序把握 {percent} %；声音没有中断。</translation>
    </message>
    <message>
        <source>The program is {percent} % sure; there is no sound to compare with.</source>
        <translation>程序把握 {percent} %；没有声音可以对照。</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>完整画面</translation>
    </message>
    <message>
        <source>Waybill picture {number} · {at}</source>
        <translation>面单截图 {number} · {at}</translation>
    </message>
    <message>
        <source>What is made of it</source>
        <translation>制作成什么</translation>
    </message>
    <message>
        <source>Where the waybill reads best</source>
        <translation>面单最清晰的画面</translation>
    </message>
    <message>
        <source>You: not all six faces are shown · {at}</source>
        <translation>人工判定：六面没有拍全 · {at}</translation>
    </message>
    <message>
        <source>You: not one take · {at}</source>
        <translation>人工判定：不是一镜到底 · {at}</translation>
    </message>
    <message>
        <source>You: one take · {at}</source>
        <translation>人工判定：一镜到底 · {at}</translation>
    </message>
    <message>
        <source>You: {count} faces confirmed · {at}</source>
        <translation>人工判定：已确认 {count} 面 · {at}</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>after · {at}</source>
        <translation>之后 · {at}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>before · {at}</source>
        <translation>之前 · {at}</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>not one take</source>
        <translation>不是一镜到底</translation>
    </message>
    <message>
        <source>one take</source>
        <translation>一镜到底</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>{count} more stand on the timeline.</source>
        <translation>另有 {count} 处标在时间轴上。</translation>
    </message>
    <message>
        <source>{name} is attached to case {case}.</source>
        <translation>{name} 已关联到售后单 {case}。</translation>
    </message>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
    <message>
        <source>{number} · {at}</source>
        <translation>{number} · {at}</translation>
    </message>
    <message>
        <source>{seconds} s are missing here.</source>
        <translation>这里缺了 {seconds} 秒。</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>  {name}: {bytes} bytes, of {cases}, closed; held until {until}.</source>
        <translation>  {name}：{bytes} 字节，属于 {cases}，已关闭；保留至 {until}。</translation>
    </message>
    <message>
        <source>At this rate the disk lasts for more than ten years.</source>
        <translation>按此速度，磁盘还够用十年以上。</translation>
    </message>
    <message>
        <source>Deleted and recorded: {count}, {bytes} bytes.</source>
        <translation>已删除并记入操作记录：{count} 项，{bytes} 字节。</translation>
    </message>
    <message>
        <source>Free: {free} of {total} bytes. New originals: {week} bytes a week.</source>
        <translation>可用空间：{total} 字节中的 {free} 字节。新增原件：每周 {week} 字节。</translation>
    </message>
    <message>
        <source>Full in about {days} days at this rate.</source>
        <translation>按此速度约 {days} 天后磁盘将满。</translation>
    </message>
    <message>
        <source>Held for the chosen time: {count}, {bytes} bytes.</source>
        <translation>按设定的期限保留：{count} 项，{bytes} 字节。</translation>
    </message>
    <message>
        <source>Held, for a clock runs: {count}, {bytes} bytes.</source>
        <translation>因时效仍在计时而保留：{count} 项，{bytes} 字节。</translation>
    </message>
    <message>
        <source>Held, for a parcel has no owner yet: {count}, {bytes} bytes.</source>
        <translation>因包裹尚未认领而保留：{count} 项，{bytes} 字节。</translation>
    </message>
    <message>
        <source>Held, for their case is open: {count}, {bytes} bytes.</source>
        <translation>因售后单未关闭而保留：{count} 项，{bytes} 字节。</translation>
    </message>
    <message>
        <source>Let go on purpose: {count} originals.</source>
        <translation>按期清理的原件：{count} 个。</translation>
    </message>
    <message>
        <source>May be let go: {bytes} bytes.</source>
        <translation>可以清理：{bytes} 字节。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>未删除任何内容。</translation>
    </message>
    <message>
        <source>Nothing was deleted. Look at that case.</source>
        <translation>未删除任何内容。请查看该售后单。</translation>
    </message>
    <message>
        <source>Nothing was deleted. With --yes these would go: {count}, {bytes} bytes.</source>
        <translation>未删除任何内容。加上 --yes 才会删除以上 {count} 项，共 {bytes} 字节。</translation>
    </message>
    <message>
        <source>The ledger is unbroken: {entries} entries.</source>
        <translation>操作记录完整：共 {entries} 条。</translation>
    </message>
    <message>
        <source>The original {sha256} is still held by case {case}.</source>
        <translation>原件 {sha256} 仍被售后单 {case} 保留。</translation>
    </message>
    <message>
        <source>The packet {packet} is still held by case {case}.</source>
        <translation>申诉材料 {packet} 仍被售后单 {case} 保留。</translation>
    </message>
    <message>
        <source>The vault is whole: {files} originals.</source>
        <translation>原件库完好：共 {files} 个原件。</translation>
    </message>
    <message>
        <source>copies of records</source>
        <translation>记录副本</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>files of no case</source>
        <translation>不属于任何售后单的文件</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>申诉材料</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>{kind}: {bytes} bytes</source>
        <translation>{kind}：{bytes} 字节</translation>
    </message>
    <message>
        <source>{path} is not the packet that was recorded.</source>
        <translation>{path} 不是当时记录的申诉材料。</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Entry {number} of the ledger does not follow the one before it.</source>
        <translation>第 {number} 条操作记录与前一条接不上。</translation>
    </message>
    <message>
        <source>Entry {number} of the ledger is missing.</source>
        <translation>缺少第 {number} 条操作记录。</translation>
    </message>
    <message>
        <source>Entry {number} of the ledger was changed.</source>
        <translation>第 {number} 条操作记录被改动过。</translation>
    </message>
    <message>
        <source>The head of the ledger, {path}, cannot be read.</source>
        <translation>操作记录的末尾标记 {path} 无法读取。</translation>
    </message>
    <message>
        <source>The ledger ends at entry {last}, but it once reached {head}.</source>
        <translation>操作记录到第 {last} 条为止，但曾经到过第 {head} 条。</translation>
    </message>
    <message>
        <source>The ledger was rewritten before entry {number}.</source>
        <translation>第 {number} 条之前的操作记录被改写过。</translation>
    </message>
    <message>
        <source>What entry {number} of the ledger recorded was changed afterwards.</source>
        <translation>第 {number} 条操作记录所记的内容后来被改动过。</translation>
    </message>
    <message>
        <source>{item} is in no entry of the ledger.</source>
        <translation>操作记录中没有 {item}。</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>FFmpeg was ended by signal {signal}</source>
        <translation>FFmpeg 异常退出（信号 {signal}）</translation>
    </message>
    <message>
        <source>The file could not be read within this program's limits: {what}.</source>
        <translation>未能在本程序的限制内读完该文件：{what}。</translation>
    </message>
    <message>
        <source>The file may still be good: look at it with a player.</source>
        <translation>文件本身可能没有问题：请用播放器查看。</translation>
    </message>
    <message>
        <source>it gave more than {count} bytes of answer</source>
        <translation>返回的数据超过 {count} 字节</translation>
    </message>
    <message>
        <source>it has more than 16 streams</source>
        <translation>音视频流超过 16 条</translation>
    </message>
    <message>
        <source>it needs more memory than is given to it</source>
        <translation>所需内存超过允许的上限</translation>
    </message>
    <message>
        <source>it took longer than {seconds} s</source>
        <translation>用时超过 {seconds} 秒</translation>
    </message>
    <message>
        <source>its pictures are larger than 36 megapixels</source>
        <translation>画面超过 3600 万像素</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Start it on a desktop, or name a command: see --help.</source>
        <translation>请在桌面环境启动，或使用命令（见 --help）。</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>没有可以打开窗口的显示器。</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Look at the case to see what is attached to it.</source>
        <translation>请打开售后单查看已添加的凭证。</translation>
    </message>
    <message>
        <source>Marks are: {kinds}; at most {most} of each.</source>
        <translation>可用的标记：{kinds}；每种最多 {most} 个。</translation>
    </message>
    <message>
        <source>{count} marks “{kind}” cannot be kept.</source>
        <translation>无法保存 {count} 个“{kind}”标记。</translation>
    </message>
    <message>
        <source>{evidence} is no video of case {case}.</source>
        <translation>{evidence} 不是售后单 {case} 的视频。</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>It takes: {known}.</source>
        <translation>可以填：{known}。</translation>
    </message>
    <message>
        <source>“{value}” cannot be noted as {name}.</source>
        <translation>“{value}”不能记为 {name}。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>An input was given twice: {words}.</source>
        <translation>同一项给了两次：{words}。</translation>
    </message>
    <message>
        <source>Check both figures.</source>
        <translation>请核对这两个数。</translation>
    </message>
    <message>
        <source>Give each input once.</source>
        <translation>每项只给一次。</translation>
    </message>
    <message>
        <source>It must be {wanted}.</source>
        <translation>必须{wanted}。</translation>
    </message>
    <message>
        <source>It takes: {inputs}.</source>
        <translation>它要的是：{inputs}。</translation>
    </message>
    <message>
        <source>Known are: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>No single calculator is called “{name}”.</source>
        <translation>没有唯一叫“{name}”的计算器。</translation>
    </message>
    <message>
        <source>The text settles no single figure.</source>
        <translation>原文定不出单一数字。</translation>
    </message>
    <message>
        <source>Write it like: {wanted}.</source>
        <translation>可以写：{wanted}。</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>at least {least}, at most {most} per order: {amount}</source>
        <translation>每单最低 {least}、最高 {most}：{amount}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>at most {share} of {amount}: {result}</source>
        <translation>最多是 {amount} 的 {share}：{result}</translation>
    </message>
    <message>
        <source>at or above the shop's own threshold of {threshold}: worth it</source>
        <translation>达到店铺自定的门槛 {threshold}：值得</translation>
    </message>
    <message>
        <source>below the shop's own threshold of {threshold}: not worth it by this count alone</source>
        <translation>低于店铺自定的门槛 {threshold}：单按钱算不值得</translation>
    </message>
    <message>
        <source>every order of the goods shipped that day pays it, {count} of them: {amount}</source>
        <translation>当天这款商品的全部 {count} 单都罚：{amount}</translation>
    </message>
    <message>
        <source>fee back by the deducted share, as the words stand: {rate} x {deducted}</source>
        <translation>按字面，按扣掉的部分返还：{rate} × {deducted}</translation>
    </message>
    <message>
        <source>fee back by the share that the shop keeps: {rate} x {kept}</source>
        <translation>按店铺留下的部分返还：{rate} × {kept}</translation>
    </message>
    <message>
        <source>for the time being the subsidy of {subsidy} does not come back, nor does the fee of {fee}</source>
        <translation>补贴 {subsidy} 和扣点 {fee} 暂时拿不回来</translation>
    </message>
    <message>
        <source>give paid=… and deducted=… to see both readings</source>
        <translation>填 paid=… 和 deducted=… 看两种算法</translation>
    </message>
    <message>
        <source>goods money {goods} and freight {freight} come back: {amount}</source>
        <translation>拿回货款 {goods} 和运费 {freight}：{amount}</translation>
    </message>
    <message>
        <source>if a megabyte (兆) is 10^6 bytes</source>
        <translation>一兆按 10 的 6 次方字节</translation>
    </message>
    <message>
        <source>if a megabyte (兆) is 2^20 bytes</source>
        <translation>一兆按 2 的 20 次方字节</translation>
    </message>
    <message>
        <source>if the paid amount is meant</source>
        <translation>如果按实付金额</translation>
    </message>
    <message>
        <source>if the subsidy is meant</source>
        <translation>如果按补贴金额</translation>
    </message>
    <message>
        <source>judged the merchant's fault, the subsidy is lost; else the text takes nothing away</source>
        <translation>判商责就拿不到补贴；没判商责，原文没有说要扣</translation>
    </message>
    <message>
        <source>no sale came about: there is no subsidy to pay</source>
        <translation>没有成交，不涉及补贴</translation>
    </message>
    <message>
        <source>no threshold was given: give threshold=… to have it judged</source>
        <translation>没有给门槛：填 threshold=… 才能判断</translation>
    </message>
    <message>
        <source>once the paid {paid}, at least {least} and at most {most} per order: {amount}</source>
        <translation>每单按实收 {paid} 的一倍，最低 {least}、最高 {most}：{amount}</translation>
    </message>
    <message>
        <source>orders of one buyer within 24 h together stop at {cap}; give buyers=… if some are of the same buyer</source>
        <translation>同一买家 24 小时内合计不超过 {cap}；有同一买家的多单，请填 buyers=…</translation>
    </message>
    <message>
        <source>orders of one buyer within 24 h together stop at {cap}; {buyers} buyers: at most {most}</source>
        <translation>同一买家 24 小时内合计不超过 {cap}；{buyers} 个买家：最多 {most}</translation>
    </message>
    <message>
        <source>penalty points and measures are not counted here and can weigh more than the money</source>
        <translation>扣分和指标没有算在内，可能比钱更要紧</translation>
    </message>
    <message>
        <source>the cash has to stay below the payout: at most {amount}</source>
        <translation>现金必须低于赔付：最多 {amount}</translation>
    </message>
    <message>
        <source>the fee of {rate} comes back in full; give paid=… to see it</source>
        <translation>{rate} 扣点全部返还；填 paid=… 看金额</translation>
    </message>
    <message>
        <source>the fee of {rate} comes back “by the deducted share”; the text does not settle which share that is</source>
        <translation>{rate} 扣点“按扣款比例”返还；到底是哪个比例，原文没有说清</translation>
    </message>
    <message>
        <source>the fee of {rate} does not come back</source>
        <translation>{rate} 扣点不返还</translation>
    </message>
    <message>
        <source>the fee of {rate} of {paid} comes back in full: {amount}</source>
        <translation>{paid} 的 {rate} 扣点全部返还：{amount}</translation>
    </message>
    <message>
        <source>the subsidy is paid: {amount}</source>
        <translation>补贴照发：{amount}</translation>
    </message>
    <message>
        <source>the subsidy of {amount} is cancelled on top</source>
        <translation>另外取消补贴 {amount}</translation>
    </message>
    <message>
        <source>the subsidy of {amount} is lost</source>
        <translation>拿不到补贴 {amount}</translation>
    </message>
    <message>
        <source>the text says {times} times, but not of what: no single figure</source>
        <translation>原文只说 {times} 倍，没说按什么算：不给单一数字</translation>
    </message>
    <message>
        <source>this is the lighter case; the graver one freezes money or closes the shop</source>
        <translation>这是较轻的情形；重的会冻结资金或关店</translation>
    </message>
    <message>
        <source>times {count} orders: {amount}</source>
        <translation>乘以 {count} 单：{amount}</translation>
    </message>
    <message>
        <source>what happens to the fee of {rate} the text does not say</source>
        <translation>{rate} 扣点怎么处理，原文没有说</translation>
    </message>
    <message>
        <source>with a verdict appeal the dispute-refund measure is corrected as well</source>
        <translation>同时选了判责申诉的，纠纷退款的指标也会更正</translation>
    </message>
    <message>
        <source>{amount} at stake, evidence {share} complete: {hope}</source>
        <translation>能拿回 {amount}，凭证齐全 {share}：按 {hope} 算</translation>
    </message>
    <message>
        <source>{bad} of {shipped} orders is {share}; a fine needs {count} orders and {least} at once: no fine</source>
        <translation>{shipped} 单里 {bad} 单，占 {share}；要同时满 {count} 单和 {least} 才罚：不罚</translation>
    </message>
    <message>
        <source>{bad} of {shipped} orders is {share}; both are reached: {count} orders and {least}</source>
        <translation>{shipped} 单里 {bad} 单，占 {share}；两个门槛都到了：{count} 单和 {least}</translation>
    </message>
    <message>
        <source>{bytes} bytes in {seconds} s are {rate} Mbit/s, picture and sound together</source>
        <translation>{bytes} 字节、{seconds} 秒：画面加声音 {rate} Mbit/s</translation>
    </message>
    <message>
        <source>{calculator} has no input “{name}”.</source>
        <translation>{calculator} 没有“{name}”这一项。</translation>
    </message>
    <message>
        <source>{calculator} needs {name} ({title}).</source>
        <translation>{calculator} 缺少 {name}（{title}）。</translation>
    </message>
    <message>
        <source>{days} days at {daily} a day are {amount} of sales, not of profit</source>
        <translation>{days} 天、每天 {daily}：少卖 {amount}，是销售额，不是利润</translation>
    </message>
    <message>
        <source>{hope} against {cost}: score {score}</source>
        <translation>{hope} 比 {cost}：得分 {score}</translation>
    </message>
    <message>
        <source>{label}: {amount}</source>
        <translation>{label}：{amount}</translation>
    </message>
    <message>
        <source>{least} or more</source>
        <translation>不小于 {least}</translation>
    </message>
    <message>
        <source>{least} to {most} of {amount}: {low} to {high}</source>
        <translation>{amount} 的 {least} 到 {most}：{low} 到 {high}</translation>
    </message>
    <message>
        <source>{minutes} minutes at {hourly} an hour cost {cost}</source>
        <translation>花 {minutes} 分钟，每小时 {hourly}：人工 {cost}</translation>
    </message>
    <message>
        <source>{most} or less</source>
        <translation>不大于 {most}</translation>
    </message>
    <message>
        <source>{open} of {whole} parts were not delivered: {amount} x {open} / {whole} = {result}</source>
        <translation>{whole} 份里有 {open} 份未完成：{amount} × {open} ÷ {whole} = {result}</translation>
    </message>
    <message>
        <source>{part} ({value}) cannot be more than {whole} ({limit}).</source>
        <translation>{part}（{value}）不能大于 {whole}（{limit}）。</translation>
    </message>
    <message>
        <source>{points} points close the shop for {days} days</source>
        <translation>扣满 {points} 分关店 {days} 天</translation>
    </message>
    <message>
        <source>{share} of {paid} is {amount}</source>
        <translation>{paid} 的 {share} 是 {amount}</translation>
    </message>
    <message>
        <source>{times} times {amount} is {result}</source>
        <translation>{amount} 的 {times} 倍：{result}</translation>
    </message>
    <message>
        <source>“{value}” does not do for {name} ({title}).</source>
        <translation>“{value}”不能用作 {name}（{title}）。</translation>
    </message>
</context>
<context>
    <name>next</name>
    <message>
        <source>Better first: {steps}</source>
        <translation>最好先完成：{steps}</translation>
    </message>
    <message>
        <source>Mind: {why} ({source})</source>
        <translation>注意：{why}（{source}）</translation>
    </message>
    <message>
        <source>Not before: {steps}</source>
        <translation>要先完成：{steps}</translation>
    </message>
    <message>
        <source>Not yet: {why} ({source})</source>
        <translation>先别做：{why}（{source}）</translation>
    </message>
    <message>
        <source>Recorded, though something should have come before it: {step}. See `next`.</source>
        <translation>已记录，但在它之前还有该做的事：{step}。请看 `next`。</translation>
    </message>
    <message>
        <source>Stands at: {state}</source>
        <translation>当前环节：{state}</translation>
    </message>
    <message>
        <source>Until {at} ({left}): {clock}</source>
        <translation>截止 {at}（{left}）：{clock}</translation>
    </message>
    <message>
        <source>Where: {path}</source>
        <translation>位置：{path}</translation>
    </message>
    <message>
        <source>Why: {source}</source>
        <translation>依据：{source}</translation>
    </message>
    <message>
        <source>have</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>lack</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>may</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>must show: {things}</source>
        <translation>要看得清：{things}</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>一线做法</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>原文写明</translation>
    </message>
    <message>
        <source>{appeal}: not open. {why}</source>
        <translation>{appeal}：暂不符合条件。{why}</translation>
    </message>
    <message>
        <source>{appeal}: open. {wins_back}</source>
        <translation>{appeal}：可以提交。{wins_back}</translation>
    </message>
    <message>
        <source>{count} rules have changed since this case was opened. To take them over: `case set {case} rules=current`.</source>
        <translation>这单建立之后有 {count} 条规则变了。要改用新规则：`case set {case} rules=current`。</translation>
    </message>
    <message>
        <source>{kind} ({basis}, {source})</source>
        <translation>{kind}（{basis}，{source}）</translation>
    </message>
    <message>
        <source>{kind}, or {others} ({basis}, {source})</source>
        <translation>{kind}，或者 {others}（{basis}，{source}）</translation>
    </message>
    <message>
        <source>{question} `case answer {case} {name}={answers}`</source>
        <translation>{question} 请回答：`case answer {case} {name}={answers}`</translation>
    </message>
    <message>
        <source>{step}: not before {steps}</source>
        <translation>{step}：要先完成 {steps}</translation>
    </message>
</context>
<context>
    <name>next_step</name>
    <message>
        <source>Build the appeal packet and hand it in</source>
        <translation>生成申诉材料并提交</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>关闭售后单</translation>
    </message>
    <message>
        <source>Decide on a further attempt</source>
        <translation>决定是否再次申诉</translation>
    </message>
    <message>
        <source>Everything that could be done has been done, or the matter is settled.</source>
        <translation>能做的都已做完，或者事情已经解决。</translation>
    </message>
    <message>
        <source>Hand in the supplement that was asked for</source>
        <translation>提交要求的补充凭证</translation>
    </message>
    <message>
        <source>How much time there is only the back office shows: enter it (deadline_seen).</source>
        <translation>剩余时效只有后台显示，请录入后台剩余时效（deadline_seen）。</translation>
    </message>
    <message>
        <source>Nothing more to do</source>
        <translation>没有要做的了</translation>
    </message>
    <message>
        <source>Record it as “appeal_result”; if a supplement is asked for, add it in time.</source>
        <translation>有结果后记录“申诉结果”；要求补充凭证时及时补充。</translation>
    </message>
    <message>
        <source>Record the refund when it has succeeded</source>
        <translation>退款成功后录入退款时间</translation>
    </message>
    <message>
        <source>Record what comes: a new application, an escalation, a verdict or the refund.</source>
        <translation>有新情况就录入：重新申请、平台介入、判责或退款。</translation>
    </message>
    <message>
        <source>Say what happened to the parcel</source>
        <translation>选择包裹出了什么问题</translation>
    </message>
    <message>
        <source>Steps, required proof and windows depend on it; until then every window that could apply is shown.</source>
        <translation>步骤、必备凭证和时效都取决于它；在此之前，可能适用的时效全部显示。</translation>
    </message>
    <message>
        <source>The buyer has been refunded. Record “appealed” when it is in, or close the case if it is not worth it.</source>
        <translation>已退款给买家。提交后记录“已提交申诉”；不值得申诉就关闭售后单。</translation>
    </message>
    <message>
        <source>The last one did not bring back everything. Another one may be the last and needs other proof: see what the back office shows, or close the case.</source>
        <translation>上一次没有全部追回。再次申诉可能是最后一次机会，凭证要和上次不同：以后台显示为准，不再申诉就关闭售后单。</translation>
    </message>
    <message>
        <source>This case is closed.</source>
        <translation>这个售后单已关闭。</translation>
    </message>
    <message>
        <source>Wait for the buyer or the platform</source>
        <translation>等待买家或平台处理</translation>
    </message>
    <message>
        <source>Wait for the result of the appeal</source>
        <translation>等待申诉结果</translation>
    </message>
    <message>
        <source>You agreed. From the refund on the window for an appeal runs, where the platform has one.</source>
        <translation>已同意。退款成功后，平台允许申诉的，申诉时效开始计算。</translation>
    </message>
    <message>
        <source>{if_missed} If the back office still shows time left, enter it (deadline_seen): that counts, not our figure.</source>
        <translation>{if_missed}如果后台仍显示剩余时效，请录入（deadline_seen），以后台为准。</translation>
    </message>
    <message>
        <source>“{clock}” has run out</source>
        <translation>“{clock}”时效已过</translation>
    </message>
</context>
<context>
    <name>one_take</name>
    <message>
        <source>Could not tell at {moments} s: all moves too fast there to see whether a piece was removed.</source>
        <translation>在 {moments} 秒处无法判断：画面运动太快，看不出是否剪掉了一段。</translation>
    </message>
    <message>
        <source>No gap, cut, jump or splice was found.</source>
        <translation>没有发现时间缺口、硬切、跳剪或拼接。</translation>
    </message>
    <message>
        <source>To be judged by a person: {kinds}, at {moments} s. Look at the pictures before and after.</source>
        <translation>需要人工判断：{kinds}，位于 {moments} 秒。请看前后两帧画面。</translation>
    </message>
    <message>
        <source>{count} × black picture</source>
        <translation>黑屏 {count} 处</translation>
    </message>
    <message>
        <source>{count} × frozen picture</source>
        <translation>画面定格 {count} 处</translation>
    </message>
    <message>
        <source>{count} × hard cut</source>
        <translation>硬切 {count} 处</translation>
    </message>
    <message>
        <source>{count} × jump</source>
        <translation>跳剪 {count} 处</translation>
    </message>
    <message>
        <source>{count} × splice</source>
        <translation>拼接 {count} 处</translation>
    </message>
    <message>
        <source>{count} × time gap</source>
        <translation>时间缺口 {count} 处</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}、{other}</translation>
    </message>
</context>
<context>
    <name>origin</name>
    <message>
        <source>A second picture track begins where the first one ends.</source>
        <translation>第一条视频轨结束的地方，接着第二条视频轨。</translation>
    </message>
    <message>
        <source>At {at} s a flag in the transport stream says that the recording does not run on from there.</source>
        <translation>在 {at} 秒处，传输流中的标志表明录像从这里起不连续。</translation>
    </message>
    <message>
        <source>At {at} s an edit list goes on at another place of the recording.</source>
        <translation>在 {at} 秒处，剪辑列表跳到了录像的另一个位置。</translation>
    </message>
    <message>
        <source>At {at} s the times inside the file start over.</source>
        <translation>在 {at} 秒处，文件内部的时间重新开始。</translation>
    </message>
    <message>
        <source>Behind the end of the recording the file goes on: something was appended.</source>
        <translation>录像结束之后文件还有内容：后面被接上了别的东西。</translation>
    </message>
    <message>
        <source>From {at} s on another description of the pictures holds: pieces were joined.</source>
        <translation>从 {at} 秒起，画面改用另一份描述信息：文件由几段拼接而成。</translation>
    </message>
    <message>
        <source>From {at} s on the picture is coded with other settings than before.</source>
        <translation>从 {at} 秒起，画面的编码参数与之前不同。</translation>
    </message>
    <message>
        <source>From {back} s the file's chapters make players go back to {at} s.</source>
        <translation>文件的章节设置让播放器从 {back} 秒跳回 {at} 秒。</translation>
    </message>
    <message>
        <source>It is a copy that this program made; the original is another file.</source>
        <translation>这是本程序生成的副本，原件是另一个文件。</translation>
    </message>
    <message>
        <source>It is a recording of a screen, not of a camera: {name} (“{said}”).</source>
        <translation>这是录屏，不是摄像头拍摄：{name}（“{said}”）。</translation>
    </message>
    <message>
        <source>The beginning was trimmed: {count} pictures ({seconds} s) are in the file but not shown.</source>
        <translation>开头被剪掉：文件里有 {count} 帧画面（{seconds} 秒）不显示。</translation>
    </message>
    <message>
        <source>The camera's make and model are missing, as after a trim or an export on the phone.</source>
        <translation>缺少相机的品牌和型号信息，手机上裁剪或导出后会这样。</translation>
    </message>
    <message>
        <source>The end was trimmed: {count} pictures ({seconds} s) are in the file but not shown.</source>
        <translation>结尾被剪掉：文件里有 {count} 帧画面（{seconds} 秒）不显示。</translation>
    </message>
    <message>
        <source>The file was made with {name}, a program for cutting videos (“{said}”).</source>
        <translation>该文件由剪辑软件 {name} 生成（“{said}”）。</translation>
    </message>
    <message>
        <source>The file was only written anew (rewrapped) by {name}; no trace of another encoding was found.</source>
        <translation>该文件只是被 {name} 重新封装，没有发现重新编码的痕迹。</translation>
    </message>
    <message>
        <source>The file went through {name}, which encodes videos anew (“{said}”).</source>
        <translation>该文件经过 {name}，会被重新编码（“{said}”）。</translation>
    </message>
    <message>
        <source>The file's chapters make players leave out {count} pictures ({seconds} s) before {at} s.</source>
        <translation>文件的章节设置让播放器跳过 {at} 秒之前的 {count} 幅画面（{seconds} 秒）。</translation>
    </message>
    <message>
        <source>The file's chapters make players show a piece of another file here.</source>
        <translation>文件的章节设置让播放器在此处播放另一个文件的片段。</translation>
    </message>
    <message>
        <source>The pictures were encoded anew by {name}: it is not the camera's own file (“{said}”).</source>
        <translation>画面被 {name} 重新编码过，不是相机或手机的原始文件（“{said}”）。</translation>
    </message>
    <message>
        <source>The pictures were encoded by a program ({name}), not by a camera: a conversion, an export or a recording program.</source>
        <translation>画面由软件（{name}）编码，不是相机直接写出：可能是转换、导出，或录像软件。</translation>
    </message>
</context>
<context>
    <name>packet</name>
    <message>
        <source>Again, to the fen</source>
        <translation>再填一次，精确到分</translation>
    </message>
    <message>
        <source>Always in Chinese. Name only what is attached; the draft does.</source>
        <translation>一律用中文。只写已经附上的凭证，草稿就是这样写的。</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Another file: {kind}</source>
        <translation>换了文件：{kind}</translation>
    </message>
    <message>
        <source>As it would be built now.</source>
        <translation>现在生成就是这样。</translation>
    </message>
    <message>
        <source>As it would be now: a draft, something required is missing.</source>
        <translation>按现在的情况是草稿：还缺必需的内容。</translation>
    </message>
    <message>
        <source>Asked for, against the last try: {amount} yuan</source>
        <translation>申请金额与上次相比：{amount} 元</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Build a draft</source>
        <translation>生成草稿</translation>
    </message>
    <message>
        <source>Build a packet</source>
        <translation>生成举证、申诉材料</translation>
    </message>
    <message>
        <source>Build it again, and let no other program work in that folder.</source>
        <translation>请重新生成，期间不要让其他程序改动该文件夹。</translation>
    </message>
    <message>
        <source>Build it below; then its folder, its texts and its papers are here.</source>
        <translation>在下方点“生成材料”，之后这里有上传文件夹、要粘贴的文字和 PDF。</translation>
    </message>
    <message>
        <source>Build packet</source>
        <translation>生成材料</translation>
    </message>
    <message>
        <source>Building the packet of {case}</source>
        <translation>正在生成 {case} 的材料</translation>
    </message>
    <message>
        <source>Built packets</source>
        <translation>已生成的材料</translation>
    </message>
    <message>
        <source>Came back (yuan): {appeal}</source>
        <translation>追回金额（元）：{appeal}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Case: scan or type any part of a number</source>
        <translation>售后单：扫描或输入任意一段号码</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>检查视频</translation>
    </message>
    <message>
        <source>Check that it is on, or open the PDF and print it there.</source>
        <translation>请检查打印机是否开机，或打开 PDF 后再打印。</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>Choose a submission on the left; its papers are shown here.</source>
        <translation>请在左侧选择要提交的项目，这里显示它的材料。</translation>
    </message>
    <message>
        <source>Choose the case to build for</source>
        <translation>先选售后单</translation>
    </message>
    <message>
        <source>Choose the folder of a packet, or its packet.zip.</source>
        <translation>请选择材料文件夹或其中的 packet.zip。</translation>
    </message>
    <message>
        <source>Choose the folder that holds manifest.json, or the packet.zip of a packet.</source>
        <translation>请选择含有 manifest.json 的文件夹，或材料中的 packet.zip。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copying the originals</source>
        <translation>正在复制原件</translation>
    </message>
    <message>
        <source>Correct the result</source>
        <translation>更正结果</translation>
    </message>
    <message>
        <source>Correct time or name</source>
        <translation>更正时间或提交人</translation>
    </message>
    <message>
        <source>Corrected; the former entry stays in the record.</source>
        <translation>已更正，原来的记录仍然保留。</translation>
    </message>
    <message>
        <source>Cover people's data</source>
        <translation>个人信息打码</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+{number}</source>
        <translation>Ctrl+Shift+{number}</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Do not hand it in; build it again.</source>
        <translation>请不要提交，重新生成一份。</translation>
    </message>
    <message>
        <source>Down (Alt+↓)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Draft anew</source>
        <translation>重新起草</translation>
    </message>
    <message>
        <source>Drag to arrange. The order holds for the form and for the papers.</source>
        <translation>拖动可调整顺序；表单和材料都按这个顺序。</translation>
    </message>
    <message>
        <source>Drawing the pages of {case}</source>
        <translation>正在生成 {case} 的页面</translation>
    </message>
    <message>
        <source>Each place of this form takes: {limits}. Rule {sources}.</source>
        <translation>表单每个上传位：{limits}。依据 {sources}。</translation>
    </message>
    <message>
        <source>Enter the result</source>
        <translation>填写结果</translation>
    </message>
    <message>
        <source>Exactly as packet {packet} was built.</source>
        <translation>与已生成的 {packet} 完全一致。</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Fetch it again; `packet verify --audit` lists every difference.</source>
        <translation>请重新拷贝；用 `packet verify --audit` 可列出全部不同。</translation>
    </message>
    <message>
        <source>Files, place by place</source>
        <translation>各上传位的文件</translation>
    </message>
    <message>
        <source>Filling the upload folder</source>
        <translation>正在整理上传文件夹</translation>
    </message>
    <message>
        <source>For other hands</source>
        <translation>对外版</translation>
    </message>
    <message>
        <source>For the time before the refund; the buyer has been refunded already.</source>
        <translation>这是退款前用的，本单已经退款给买家。</translation>
    </message>
    <message>
        <source>For your own file</source>
        <translation>内部留存版</translation>
    </message>
    <message>
        <source>From another PC…</source>
        <translation>从另一台电脑导入…</translation>
    </message>
    <message>
        <source>Handed in at (Beijing time)</source>
        <translation>提交时间（北京时间）</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Hide what is not open</source>
        <translation>收起现在不能提交的</translation>
    </message>
    <message>
        <source>In the back office: {path}</source>
        <translation>后台位置：{path}</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>去售后单</translation>
    </message>
    <message>
        <source>Is it ready?</source>
        <translation>能不能提交</translation>
    </message>
    <message>
        <source>Kept: the time left of the back office counts now.</source>
        <translation>已保存：现在以后台显示的剩余时间为准。</translation>
    </message>
    <message>
        <source>Kept: try {number} was handed in.</source>
        <translation>已记录：第 {number} 次已提交。</translation>
    </message>
    <message>
        <source>Known ones: {names}.</source>
        <translation>可选：{names}。</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不提交</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Mark as handed in</source>
        <translation>标记已提交</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>姓名，可以不填</translation>
    </message>
    <message>
        <source>Names, phones and addresses on labels are covered in the papers.</source>
        <translation>材料里面单上的姓名、电话、地址会打码。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>New words: {words}</source>
        <translation>新写的：{words}</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>新增：{kind}</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>下一页（PgDn）</translation>
    </message>
    <message>
        <source>No case bears {number}.</source>
        <translation>没有单号为 {number} 的售后单。</translation>
    </message>
    <message>
        <source>No frames out of “{name}”: the case's waybill was not read in it.</source>
        <translation>“{name}”没有视频截图：视频中未读出本单运单号。</translation>
    </message>
    <message>
        <source>No longer there: {kind}</source>
        <translation>不再提交：{kind}</translation>
    </message>
    <message>
        <source>No packet is built yet</source>
        <translation>还没有生成材料</translation>
    </message>
    <message>
        <source>No reason was chosen for “{appeal}”: choose it in the form.</source>
        <translation>“{appeal}”未选申诉原因：请在表单中选择。</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Not open now: {count}</source>
        <translation>现在不能提交的及原因：{count} 项</translation>
    </message>
    <message>
        <source>Nothing was handed in yet. Build the packet, upload it, then mark it under “Upload”.</source>
        <translation>还没有提交过。先生成材料，到后台上传，再在“上传”里标记已提交。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Move that folder away and build again.</source>
        <translation>没有覆盖任何文件。请移走该文件夹后重新生成。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Name another folder with --out.</source>
        <translation>没有覆盖任何文件。请用 --out 指定另一个文件夹。</translation>
    </message>
    <message>
        <source>Only after the refund; none is recorded yet.</source>
        <translation>退款后才能用，本单还没有记录退款。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF for other hands</source>
        <translation>对外版 PDF</translation>
    </message>
    <message>
        <source>Packet {packet} is built.</source>
        <translation>材料 {packet} 已生成。</translation>
    </message>
    <message>
        <source>Packing the zip</source>
        <translation>正在打包</translation>
    </message>
    <message>
        <source>Page before (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Page of the papers</source>
        <translation>材料页面</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Picture {number}: {kind}</source>
        <translation>图片 {number}：{kind}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print this paper (Ctrl+P)</source>
        <translation>打印这份材料（Ctrl+P）</translation>
    </message>
    <message>
        <source>Printing the papers of {case}</source>
        <translation>正在打印 {case} 的材料</translation>
    </message>
    <message>
        <source>Progress of the building</source>
        <translation>生成进度</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Reading everything back</source>
        <translation>正在核对写入的文件</translation>
    </message>
    <message>
        <source>Reason in the form</source>
        <translation>申诉原因</translation>
    </message>
    <message>
        <source>Required proof {percent} %</source>
        <translation>必需凭证已备 {percent}%</translation>
    </message>
    <message>
        <source>Rule {source}</source>
        <translation>依据 {source}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Scan its waybill or order number above, or press “Build packet” in the case.</source>
        <translation>在上面扫描运单号或订单号，或在售后单里点“生成材料”。</translation>
    </message>
    <message>
        <source>Sent to the printer: {count} pages.</source>
        <translation>已送打印机：{count} 页。</translation>
    </message>
    <message>
        <source>Setting the papers</source>
        <translation>正在排版 PDF</translation>
    </message>
    <message>
        <source>Several cases bear {number}: choose one in the list above.</source>
        <translation>有几个售后单的单号都是 {number}：请在上方列表里选一个。</translation>
    </message>
    <message>
        <source>Shorten it yourself: nothing is cut off for you.</source>
        <translation>请自行缩短：不会替您截断。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部 {count} 项</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>申诉描述</translation>
    </message>
    <message>
        <source>Statement: {remark}</source>
        <translation>申诉描述：{remark}</translation>
    </message>
    <message>
        <source>Stays out of the upload</source>
        <translation>不上传的</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take in the case first, then the packet again; then it is listed with it.</source>
        <translation>请先导入售后单，再导入一次材料，就会列在这个售后单下。</translation>
    </message>
    <message>
        <source>Take it anew from nearer; blown up it would show nothing more.</source>
        <translation>请靠近重拍；放大并不会更清楚。</translation>
    </message>
    <message>
        <source>Take the picture anew or cut it to what matters, and attach that.</source>
        <translation>请重拍，或只截取关键部分后重新添加。</translation>
    </message>
    <message>
        <source>Taking frames out of the videos</source>
        <translation>正在截取视频画面</translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Texts to paste into the form</source>
        <translation>粘贴到表单的文字</translation>
    </message>
    <message>
        <source>The PDF shows 〓 for characters that its fonts do not hold: {signs}</source>
        <translation>PDF 字库缺少以下字符，以〓代替：{signs}</translation>
    </message>
    <message>
        <source>The back office shows…</source>
        <translation>后台显示的时间…</translation>
    </message>
    <message>
        <source>The case {case} holds no proof {name}.</source>
        <translation>售后单 {case} 没有凭证 {name}。</translation>
    </message>
    <message>
        <source>The copies of the originals do not match what was read: {why}.</source>
        <translation>原件副本与读取内容不一致：{why}。</translation>
    </message>
    <message>
        <source>The disk does not give back what was written: {path}.</source>
        <translation>磁盘读回的内容与写入的不一致：{path}。</translation>
    </message>
    <message>
        <source>The disk may be failing: build into a folder on another one.</source>
        <translation>磁盘可能有故障：请换一个磁盘上的文件夹生成。</translation>
    </message>
    <message>
        <source>The form takes {most} of the statement; this one has {count}.</source>
        <translation>表单的描述最多收 {most}，这一份有 {count}。</translation>
    </message>
    <message>
        <source>The original of “{name}” in the vault has changed since it was attached.</source>
        <translation>原件库中“{name}”的原件自收录后发生了变化。</translation>
    </message>
    <message>
        <source>The packet</source>
        <translation>这份材料</translation>
    </message>
    <message>
        <source>The packet.zip from the other PC</source>
        <translation>另一台电脑上的 packet.zip</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>正在生成页面…</translation>
    </message>
    <message>
        <source>The papers could not be typeset: {why}.</source>
        <translation>PDF 排版失败：{why}。</translation>
    </message>
    <message>
        <source>The platform's text states no limits for this form.</source>
        <translation>平台没有写明这个表单的限制。</translation>
    </message>
    <message>
        <source>The printer {name} took nothing.</source>
        <translation>打印机 {name} 没有接收。</translation>
    </message>
    <message>
        <source>The result of try {number} is kept.</source>
        <translation>第 {number} 次的结果已保存。</translation>
    </message>
    <message>
        <source>The statement has {count} characters; the form takes fewer ({most}).</source>
        <translation>描述有 {count} 个字，超过表单上限（{most}）。</translation>
    </message>
    <message>
        <source>There is no text to keep.</source>
        <translation>没有可保存的文字。</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <source>This is a fault of the program: please report it.</source>
        <translation>这是程序的故障，请反馈。</translation>
    </message>
    <message>
        <source>This will be try {number}.</source>
        <translation>这将是第 {number} 次提交。</translation>
    </message>
    <message>
        <source>Time left, as 1d 3h, 23:10:00 or 2天3小时</source>
        <translation>剩余时间，如 2天3小时、23:10:00 或 1d 3h</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>回到售后单</translation>
    </message>
    <message>
        <source>To think about: {count}</source>
        <translation>需要留意：{count} 项</translation>
    </message>
    <message>
        <source>Told at (Beijing time)</source>
        <translation>出结果时间（北京时间）</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>提交记录</translation>
    </message>
    <message>
        <source>Tries of this case</source>
        <translation>本单的提交</translation>
    </message>
    <message>
        <source>Try {attempt}, built {moment}, {files} files</source>
        <translation>第 {attempt} 次，{moment} 生成，{files} 个文件</translation>
    </message>
    <message>
        <source>Try {number}, handed in {moment} by {by}.</source>
        <translation>第 {number} 次，{moment} 提交，提交人 {by}。</translation>
    </message>
    <message>
        <source>Try {number}, handed in {moment}.</source>
        <translation>第 {number} 次，{moment} 提交。</translation>
    </message>
    <message>
        <source>Try {number}: {appeals}</source>
        <translation>第 {number} 次：{appeals}</translation>
    </message>
    <message>
        <source>Unchanged: {files} files match the manifest.</source>
        <translation>未被改动：{files} 个文件与清单一致。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Up (Alt+↑)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Upload folder</source>
        <translation>上传文件夹</translation>
    </message>
    <message>
        <source>Uploaded in the back office?</source>
        <translation>后台已经上传了吗？</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即校验</translation>
    </message>
    <message>
        <source>Verify the vault and bring this file back from a backup.</source>
        <translation>请核对原件库，并从备份恢复该文件。</translation>
    </message>
    <message>
        <source>Verifying proves that nothing changed since it was built; it does not prove that it is genuine.</source>
        <translation>校验只能证明生成之后没有改动，不能证明内容本身真实。</translation>
    </message>
    <message>
        <source>Verifying {packet}</source>
        <translation>正在校验 {packet}</translation>
    </message>
    <message>
        <source>Video {number}: {kind}</source>
        <translation>视频 {number}：{kind}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What is handed in</source>
        <translation>提交什么</translation>
    </message>
    <message>
        <source>What the platform answered</source>
        <translation>平台怎么答复的</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>哪一份材料</translation>
    </message>
    <message>
        <source>Words dropped: {words}</source>
        <translation>删掉的：{words}</translation>
    </message>
    <message>
        <source>Zip</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>`case show` lists what is attached, with its ids.</source>
        <translation>`case show` 会列出已添加的凭证和编号。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样上传</translation>
    </message>
    <message>
        <source>asked for {amount}</source>
        <translation>申请 {amount}</translation>
    </message>
    <message>
        <source>being kept…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>built</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>built as it stands</source>
        <translation>已按现状生成</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot be read: {path}</source>
        <translation>读不出来：{path}</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>已被改动</translation>
    </message>
    <message>
        <source>changed: {path}</source>
        <translation>被改过：{path}</translation>
    </message>
    <message>
        <source>choose a submission</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>choose later in the form</source>
        <translation>提交时再选</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>转换格式</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不算数</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不进</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>不一定收</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>自动起草</translation>
    </message>
    <message>
        <source>empty: {amount}</source>
        <translation>不填即 {amount}</translation>
    </message>
    <message>
        <source>ends {moment}</source>
        <translation>{moment} 截止</translation>
    </message>
    <message>
        <source>gone: {path}</source>
        <translation>不见了：{path}</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>handed in {moment}</source>
        <translation>{moment} 提交</translation>
    </message>
    <message>
        <source>handed in {moment} by {by}</source>
        <translation>{moment} 提交，提交人 {by}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>您选择不提交</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>mend the words first</source>
        <translation>请先改好描述</translation>
    </message>
    <message>
        <source>moved: {before} → {after}</source>
        <translation>被移动：{before} → {after}</translation>
    </message>
    <message>
        <source>no documents here</source>
        <translation>这里不收文档</translation>
    </message>
    <message>
        <source>no place left</source>
        <translation>没有位置了</translation>
    </message>
    <message>
        <source>no videos</source>
        <translation>不收视频</translation>
    </message>
    <message>
        <source>no videos here</source>
        <translation>这里不收视频</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>本次不需要</translation>
    </message>
    <message>
        <source>not handed in yet</source>
        <translation>还没有提交</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>not of the packet: {path}</source>
        <translation>不属于这份材料：{path}</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>还不能生成</translation>
    </message>
    <message>
        <source>not ready: {count} missing</source>
        <translation>还缺 {count} 项</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>partly won</source>
        <translation>部分成功</translation>
    </message>
    <message>
        <source>pictures {limits}</source>
        <translation>图片 {limits}</translation>
    </message>
    <message>
        <source>ready to build</source>
        <translation>可以生成</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>result of {moment}</source>
        <translation>{moment} 出结果</translation>
    </message>
    <message>
        <source>shrunk</source>
        <translation>已缩小</translation>
    </message>
    <message>
        <source>text ≤ {count} characters</source>
        <translation>描述 ≤ {count} 字</translation>
    </message>
    <message>
        <source>the case holds no amount yet</source>
        <translation>本单还没有填金额</translation>
    </message>
    <message>
        <source>the same amount once more</source>
        <translation>再填一次相同金额</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未被改动</translation>
    </message>
    <message>
        <source>videos {limits}</source>
        <translation>视频 {limits}</translation>
    </message>
    <message>
        <source>waiting for the result</source>
        <translation>等待结果</translation>
    </message>
    <message>
        <source>what happened is not said yet</source>
        <translation>还没有选退货情况</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>{asked}, came back {amount}</source>
        <translation>{asked}，追回 {amount}</translation>
    </message>
    <message>
        <source>{clock}, until {moment}</source>
        <translation>{clock}，{moment} 截止</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>{count} differences in all</source>
        <translation>一共 {count} 处不同</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} / {most} 字</translation>
    </message>
    <message>
        <source>{first}, {other}</source>
        <translation>{first}、{other}</translation>
    </message>
    <message>
        <source>{goods} · {scenario} · {platform} {shop}</source>
        <translation>{goods} · {scenario} · {platform} {shop}</translation>
    </message>
    <message>
        <source>{need}; at most {pictures} pictures, {videos} videos</source>
        <translation>{need}；最多 {pictures} 张图片、{videos} 个视频</translation>
    </message>
    <message>
        <source>{packet} is no longer what was built: {path}.</source>
        <translation>{packet} 生成之后被改动过：{path}。</translation>
    </message>
    <message>
        <source>{packet} is whole and lies here now.</source>
        <translation>{packet} 完整无缺，已导入。</translation>
    </message>
    <message>
        <source>{packet} is whole, but its case {case} is not here.</source>
        <translation>{packet} 完整无缺，但这里没有售后单 {case}。</translation>
    </message>
    <message>
        <source>{path} changed while the packet was built.</source>
        <translation>生成材料期间 {path} 发生了变化。</translation>
    </message>
    <message>
        <source>{path} has {bytes} bytes although its pictures were shrunk; {most} were wanted.</source>
        <translation>{path} 的图片已缩小，仍有 {bytes} 字节，超过 {most}。</translation>
    </message>
    <message>
        <source>{path} holds a packet that was changed since it was built.</source>
        <translation>{path} 中已有一份材料，且生成后被改动过。</translation>
    </message>
    <message>
        <source>{path} holds something else than this packet.</source>
        <translation>{path} 里放的不是这份材料。</translation>
    </message>
    <message>
        <source>{path} is no packet: there is no readable manifest in it.</source>
        <translation>{path} 不是申诉材料：里面没有可读的清单文件。</translation>
    </message>
    <message>
        <source>{path} is not what was built: {file} ({what}), {count} differences in all.</source>
        <translation>{path} 与生成时不一致：{file}（{what}），共 {count} 处不同。</translation>
    </message>
    <message>
        <source>“{appeal}” has no reason “{name}”.</source>
        <translation>“{appeal}”没有申诉原因“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a picture here: it goes in as it is.</source>
        <translation>“{name}”在本机无法作为图片读取，将原样上传。</translation>
    </message>
    <message>
        <source>“{name}” does not fit into {most} bytes: {bytes} are left at {width} × {height} pixels, quality {quality}.</source>
        <translation>“{name}”压不进 {most} 字节：缩到 {width} × {height} 像素、质量 {quality} 时仍有 {bytes} 字节。</translation>
    </message>
    <message>
        <source>“{name}” goes in as a JPEG of {bytes} bytes, quality {quality}.</source>
        <translation>“{name}”将转换为 JPEG 上传：{bytes} 字节，质量 {quality}。</translation>
    </message>
    <message>
        <source>“{name}” has {bytes} bytes; the form takes {most}.</source>
        <translation>“{name}”有 {bytes} 字节，表单最多收 {most}。</translation>
    </message>
    <message>
        <source>“{name}” has {bytes} bytes; up to {sure} is sure to be taken, up to {most} only by another reading.</source>
        <translation>“{name}”有 {bytes} 字节：{sure} 以内一定可以上传，到 {most} 要看平台怎样算“兆”。</translation>
    </message>
    <message>
        <source>“{name}” has {shortest} pixels on its shorter side; the form wants {least}.</source>
        <translation>“{name}”的短边只有 {shortest} 像素，表单要求至少 {least}。</translation>
    </message>
    <message>
        <source>“{name}” is beyond what the form takes: `fit` makes a copy that keeps to the limits; attach that copy as well. The original stays in the packet's bag.</source>
        <translation>“{name}”超出表单限制：可用 `fit` 制作符合限制的副本，再把副本也添加为凭证；原件仍保存在材料的 bag 文件夹里。</translation>
    </message>
    <message>
        <source>“{name}” is not in the upload: the form has no place left.</source>
        <translation>“{name}”未放入上传文件夹：表单数量已满。</translation>
    </message>
    <message>
        <source>“{name}” is not in the upload: the form takes no documents. Attach a picture of it instead.</source>
        <translation>“{name}”未放入上传文件夹：表单不收文档，请改附它的图片。</translation>
    </message>
    <message>
        <source>“{name}” is not in the upload: the form takes no videos. Frames of it that show the waybill go in.</source>
        <translation>“{name}”不在上传内容里：表单不收视频，改为上传其中能看清面单的视频截图。</translation>
    </message>
    <message>
        <source>“{name}” is not in the upload: this submission does not ask for it.</source>
        <translation>“{name}”未放入上传文件夹：本次提交不需要它。</translation>
    </message>
    <message>
        <source>“{name}” is shrunk to {width} × {height} pixels, {bytes} bytes, quality {quality}.</source>
        <translation>“{name}”将缩小为 {width} × {height} 像素、{bytes} 字节，质量 {quality}。</translation>
    </message>
    <message>
        <source>“{name}” tells where it was taken (GPS): the original goes in as it is; a converted copy would not.</source>
        <translation>“{name}”带有拍摄地点（GPS）：原件会原样上传；转换后的副本不带。</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>Before you send it: `packet show {packet}`.</source>
        <translation>提交前再看一遍：`packet show {packet}`。</translation>
    </message>
    <message>
        <source>Cannot read the statement in {file}.</source>
        <translation>无法读取申诉描述文件 {file}。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Changed since it was built.</source>
        <translation>材料在生成之后被改动过。</translation>
    </message>
    <message>
        <source>It must be a text file in UTF-8.</source>
        <translation>须为 UTF-8 编码的文本文件。</translation>
    </message>
    <message>
        <source>Its case {case} is not here: import the case, then the packet again, to see it there.</source>
        <translation>这里没有它的售后单 {case}：先导入售后单，再导入一次材料，就能在单里看到。</translation>
    </message>
    <message>
        <source>Its files changed or are gone: build it again.</source>
        <translation>文件有改动或已不在：请重新生成。</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Most forms cannot be changed once they are sent: read it once more.</source>
        <translation>多数表单提交后不能修改：请再看一遍。</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Not ready:</source>
        <translation>材料不齐：</translation>
    </message>
    <message>
        <source>Nothing stands against building it.</source>
        <translation>可以生成，没有阻碍。</translation>
    </message>
    <message>
        <source>Packet ready: {path}</source>
        <translation>申诉材料已生成：{path}</translation>
    </message>
    <message>
        <source>Say where to build it: --out FOLDER.</source>
        <translation>请指定生成到哪里：--out 文件夹。</translation>
    </message>
    <message>
        <source>Unchanged: {files} files match the manifest.</source>
        <translation>未被改动：{files} 个文件与清单一致。</translation>
    </message>
    <message>
        <source>With --check nothing is written and no folder is needed.</source>
        <translation>加 --check 只检查、不写文件，不需要文件夹。</translation>
    </message>
    <message>
        <source>Write it like freight=12.50.</source>
        <translation>请写成 freight=12.50 这样。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样上传</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>转换格式</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不进</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>不一定收</translation>
    </message>
    <message>
        <source>shrunk</source>
        <translation>已缩小</translation>
    </message>
    <message>
        <source>{count} characters, {bytes} bytes</source>
        <translation>{count} 字，{bytes} 字节</translation>
    </message>
    <message>
        <source>{packet} is whole and lies in {path}.</source>
        <translation>{packet} 完整无缺，已放入 {path}。</translation>
    </message>
    <message>
        <source>“{value}” is no amount in yuan.</source>
        <translation>“{value}”不是金额（元）。</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Any part of a number, a page, or what you want to do</source>
        <translation>输入号码的任意一段、页面名或要做的事</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>parcels</name>
    <message>
        <source>  It may belong to case {case} (order {order}, waybill {waybill}).</source>
        <translation>  可能属于售后单 {case}（订单号 {order}，运单号 {waybill}）。</translation>
    </message>
    <message>
        <source>A parcel needs its waybill number, or a note when it carries none.</source>
        <translation>登记包裹需要运单号；没有面单时需要备注。</translation>
    </message>
    <message>
        <source>Attach the file to the case.</source>
        <translation>请把文件添加到该售后单。</translation>
    </message>
    <message>
        <source>Case {case} is closed.</source>
        <translation>售后单 {case} 已关闭。</translation>
    </message>
    <message>
        <source>Leave --as away: it can be chosen when the parcel has its case.</source>
        <translation>可不填 --as：包裹归入售后单时再选。</translation>
    </message>
    <message>
        <source>Look at both cases; what was recorded is not undone.</source>
        <translation>请核对两个售后单；已记录的内容不会撤销。</translation>
    </message>
    <message>
        <source>Look at it again, then repeat your change.</source>
        <translation>请重新查看，再做一次修改。</translation>
    </message>
    <message>
        <source>Look whether the parcel belongs to another case.</source>
        <translation>请核对该包裹是否属于别的售后单。</translation>
    </message>
    <message>
        <source>Name another kind: --as {file}=KIND.</source>
        <translation>请指定别的凭证类型：--as {file}=类型。</translation>
    </message>
    <message>
        <source>No platform knows a kind of evidence “{kind}”.</source>
        <translation>没有平台有“{kind}”这种凭证。</translation>
    </message>
    <message>
        <source>Noted parcel {parcel}.</source>
        <translation>已登记包裹 {parcel}。</translation>
    </message>
    <message>
        <source>Parcel {parcel} belongs to case {case} already.</source>
        <translation>包裹 {parcel} 已归入售后单 {case}。</translation>
    </message>
    <message>
        <source>Parcel {parcel} belongs to case {case}: {count} files are evidence there.</source>
        <translation>包裹 {parcel} 已归入售后单 {case}：{count} 个文件成为该单凭证。</translation>
    </message>
    <message>
        <source>Parcel {parcel} was changed by somebody else.</source>
        <translation>包裹 {parcel} 已被他人修改。</translation>
    </message>
    <message>
        <source>Scan the label, or say what the parcel looks like: --note.</source>
        <translation>请扫描面单，或用 --note 说明包裹的样子。</translation>
    </message>
    <message>
        <source>There is no parcel {parcel}.</source>
        <translation>没有包裹 {parcel}。</translation>
    </message>
    <message>
        <source>`parcel list` shows them.</source>
        <translation>用 `parcel list` 查看所有包裹。</translation>
    </message>
    <message>
        <source>{platform} knows no kind of evidence “{kind}” for {name}.</source>
        <translation>{platform}没有“{kind}”这种凭证，{name} 无法添加。</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>A period without an end (“{read}”) was read.</source>
        <translation>读出的有效期没有截止日（“{read}”）。</translation>
    </message>
    <message>
        <source>A round red seal was found and read as “{words}”: a company's own.</source>
        <translation>找到红色圆章，读作“{words}”，是公司章。</translation>
    </message>
    <message>
        <source>A round red seal was found and read as “{words}”: a department's, as “{part}” says. Platforms may refuse it; ask for the company's own.</source>
        <translation>找到红色圆章，读作“{words}”；有“{part}”字样，是部门章，平台可能不认。请快递盖公司章。</translation>
    </message>
    <message>
        <source>A round red seal was found, read as “{words}”. Look whether it is the company's own and not a department's.</source>
        <translation>找到红色圆章，读作“{words}”。请看是公司章还是部门章。</translation>
    </message>
    <message>
        <source>A straight line through the whole picture at pixel {at}: look whether several pictures were put into one.</source>
        <translation>在像素 {at} 处有一条贯穿全图的直线，请看是不是几张图拼成的。</translation>
    </message>
    <message>
        <source>A straight seam through the whole picture at pixel {at}: it looks like several pictures put into one. Reviewers want one shot.</source>
        <translation>在像素 {at} 处有一条贯穿全图的直拼接线，像是几张图拼成的。审核要一次拍成的照片。</translation>
    </message>
    <message>
        <source>As read it begins on {start}, which is still to come: look.</source>
        <translation>读出的有效期从 {start} 开始，还没到：请人看。</translation>
    </message>
    <message>
        <source>As read it ended on {end}: look, and attach one that is still valid if that is right.</source>
        <translation>读出的有效期已于 {end} 结束：请人看；确实过期就换一份有效的。</translation>
    </message>
    <message>
        <source>Blurred: the finest detail is {detail} pixels wide, at most {limit} can be read well. Take it again, held still.</source>
        <translation>模糊：最细的细节宽 {detail} 像素，不超过 {limit} 才看得清字。请拿稳重拍。</translation>
    </message>
    <message>
        <source>Could not tell how sharp it is: there are hardly any edges in the picture.</source>
        <translation>无法判断是否清晰：图里几乎没有轮廓。</translation>
    </message>
    <message>
        <source>Could not tell: hardly any writing could be read.</source>
        <translation>无法判断：几乎没有读出文字。</translation>
    </message>
    <message>
        <source>Could not tell: no amount could be read.</source>
        <translation>无法判断：没有读出金额。</translation>
    </message>
    <message>
        <source>Could not tell: no date could be read.</source>
        <translation>无法判断：没有读出日期。</translation>
    </message>
    <message>
        <source>Could not tell: no order number could be read.</source>
        <translation>无法判断：没有读出订单号。</translation>
    </message>
    <message>
        <source>Could not tell: no period with beginning and end could be read.</source>
        <translation>无法判断：没有读出起止日期。</translation>
    </message>
    <message>
        <source>Could not tell: no round red seal was found. Take the photo in colour, with the whole seal in it.</source>
        <translation>无法判断：没有找到红色圆章。请拍彩色照片，把整个章拍进来。</translation>
    </message>
    <message>
        <source>Could not tell: no step of a track (picked up, signed, refused, returned) could be read.</source>
        <translation>无法判断：没有读出轨迹节点（揽收、签收、拒收、退回）。</translation>
    </message>
    <message>
        <source>Could not tell: no waybill number could be read.</source>
        <translation>无法判断：没有读出运单号。</translation>
    </message>
    <message>
        <source>Could not tell: no weight could be read.</source>
        <translation>无法判断：没有读出重量。</translation>
    </message>
    <message>
        <source>Could not tell: none of {others} could be read. Look whether it is the right paper.</source>
        <translation>无法判断：没有读出 {others}。请看是不是这份材料。</translation>
    </message>
    <message>
        <source>Could not tell: order number {read} was read, the case says {order}. Characters are often misread: look.</source>
        <translation>无法判断：读出订单号 {read}，售后单写的是 {order}。文字识别常有误，请人看。</translation>
    </message>
    <message>
        <source>Could not tell: read as {read}, the case says {expected}. Characters are often misread: look.</source>
        <translation>无法判断：读作 {read}，售后单写的是 {expected}。文字识别常有误，请人看。</translation>
    </message>
    <message>
        <source>Could not tell: read in it: {words}; none of {others}. Look whether it is the right paper.</source>
        <translation>无法判断：读出 {words}；没有读出 {others}。请看是不是这份材料。</translation>
    </message>
    <message>
        <source>Could not tell: the case has no serial number to compare with.</source>
        <translation>无法判断：售后单没有序列号可对照。</translation>
    </message>
    <message>
        <source>Could not tell: the order number {order} could not be read.</source>
        <translation>无法判断：没有读出订单号 {order}。</translation>
    </message>
    <message>
        <source>Could not tell: the serial number {serial} could not be read.</source>
        <translation>无法判断：没有读出序列号 {serial}。</translation>
    </message>
    <message>
        <source>Could not tell: {amount} yuan was not found among what could be read.</source>
        <translation>无法判断：读出的内容里没有 {amount} 元。</translation>
    </message>
    <message>
        <source>Could not tell: {numbers} was decoded, the case says {expected}. Look whether it is the right parcel.</source>
        <translation>无法判断：解出 {numbers}，售后单写的是 {expected}。请看是不是这个包裹。</translation>
    </message>
    <message>
        <source>Could not tell: {read} was read, the case says {grams} g. Figures on displays are often misread: look.</source>
        <translation>无法判断：读出 {read}，售后单写的是 {grams} 克。屏上的数字常会读错，请人看。</translation>
    </message>
    <message>
        <source>Could not tell: {read} yuan was read, the case says {amount}. Characters are often misread: look.</source>
        <translation>无法判断：读出 {read} 元，售后单写的是 {amount}。文字识别常有误，请人看。</translation>
    </message>
    <message>
        <source>Could not tell: “{read}” was read, the case says {serial}. Characters are often misread: look.</source>
        <translation>无法判断：读出“{read}”，售后单写的是 {serial}。文字识别常有误，请人看。</translation>
    </message>
    <message>
        <source>It runs until {end}, as read.</source>
        <translation>读出的有效期到 {end}。</translation>
    </message>
    <message>
        <source>Known kinds: {kinds}.</source>
        <translation>可用的种类：{kinds}。</translation>
    </message>
    <message>
        <source>Light enough: the brightest parts reach {bright} of 255, {burnt} % is burnt out.</source>
        <translation>光线够：最亮处达到 {bright}（满值 255），过曝 {burnt}%。</translation>
    </message>
    <message>
        <source>No seam was found: nothing speaks against one shot.</source>
        <translation>没有发现拼接线，看不出是拼图。</translation>
    </message>
    <message>
        <source>No waybill barcode was found, so it is not known whether goods and waybill are in the same picture.</source>
        <translation>没有找到面单条码，不知道商品和面单是否在同一张图里。</translation>
    </message>
    <message>
        <source>No waybill number could be read; with one it would prove more.</source>
        <translation>没有读出运单号；带上运单号更有说服力。</translation>
    </message>
    <message>
        <source>Order number {order} was read digit by digit; it is the case's.</source>
        <translation>订单号 {order} 逐位读出，与售后单一致。</translation>
    </message>
    <message>
        <source>Order number {read} was read; there is none to compare it with.</source>
        <translation>读出订单号 {read}；没有可对照的订单号。</translation>
    </message>
    <message>
        <source>Read in it: {words}.</source>
        <translation>读出：{words}。</translation>
    </message>
    <message>
        <source>Serial number {serial} was read letter by letter; it is the case's.</source>
        <translation>序列号 {serial} 逐位读出，与售后单一致。</translation>
    </message>
    <message>
        <source>Sharp: the finest detail is {detail} pixels wide.</source>
        <translation>清晰：最细的细节宽 {detail} 像素。</translation>
    </message>
    <message>
        <source>The case says {case} yuan and {typed} was typed the second time: one of them is wrong. Look at the paper.</source>
        <translation>售后单写 {case} 元，第二次输入 {typed} 元：有一个不对，请看单据。</translation>
    </message>
    <message>
        <source>The date {read} was read.</source>
        <translation>读出日期 {read}。</translation>
    </message>
    <message>
        <source>The figure {read} was read without its unit; with {unit} it is the {grams} g of the case: look at the unit.</source>
        <translation>读出数字 {read}，没有读出单位；按 {unit} 就是售后单的 {grams} 克：请看单位。</translation>
    </message>
    <message>
        <source>The track says: {states}, but no time could be read: show every step with its time.</source>
        <translation>轨迹写着：{states}，但没有读出时间：请把每个节点的时间也截进来。</translation>
    </message>
    <message>
        <source>The track says: {states}; {times} times were read.</source>
        <translation>轨迹写着：{states}；读出 {times} 处时间。</translation>
    </message>
    <message>
        <source>The waybill takes about {share} % of the picture. Whether the goods can be seen beside it, a person must say.</source>
        <translation>面单约占画面的 {share}%。商品是否同框看得清，要由人来判断。</translation>
    </message>
    <message>
        <source>The waybill takes about {share} % of the picture: hardly any room for the goods. Step back until both are in it.</source>
        <translation>面单约占画面的 {share}%，几乎放不下商品。退后一点，把商品和面单一起拍进来。</translation>
    </message>
    <message>
        <source>This is no picture: the forms take pictures as JPEG or PNG.</source>
        <translation>这不是图片：表单收 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>Too dark: the brightest parts reach only {bright} of 255. Switch on a lamp.</source>
        <translation>太暗：最亮处只有 {bright}（满值 255）。请开灯。</translation>
    </message>
    <message>
        <source>{amount} yuan was read and typed twice alike.</source>
        <translation>读出 {amount} 元，两次输入也一致。</translation>
    </message>
    <message>
        <source>{amount} yuan was read; it is what the case says.</source>
        <translation>读出 {amount} 元，与售后单一致。</translation>
    </message>
    <message>
        <source>{amount} yuan was typed twice alike, but could not be read in the picture: look whether it is there.</source>
        <translation>两次输入都是 {amount} 元，但图里没有读出来：请看图里有没有。</translation>
    </message>
    <message>
        <source>{burnt} % of the picture is burnt out. Turn the lamp or the camera away.</source>
        <translation>画面有 {burnt}% 过曝。请把灯或镜头转开一点。</translation>
    </message>
    <message>
        <source>{bytes} bytes; the form takes up to {limit}.</source>
        <translation>{bytes} 字节；表单最多收 {limit}。</translation>
    </message>
    <message>
        <source>{bytes} bytes; the form takes up to {limit}. The packet gets a smaller copy; the original stays as it is.</source>
        <translation>{bytes} 字节；表单最多收 {limit}。申诉材料里会放压缩件，原件不变。</translation>
    </message>
    <message>
        <source>{bytes} bytes; the platform states no limit for pictures.</source>
        <translation>{bytes} 字节；平台没有写明图片大小限制。</translation>
    </message>
    <message>
        <source>{format} is not among the formats that the form takes ({taken}); the packet gets a JPEG made of it.</source>
        <translation>{format} 不在表单收的格式（{taken}）里；申诉材料里会放由它转成的 JPEG。</translation>
    </message>
    <message>
        <source>{format} is taken.</source>
        <translation>表单收 {format} 格式。</translation>
    </message>
    <message>
        <source>{format}, {width} × {height} pixels.</source>
        <translation>{format}，{width} × {height} 像素。</translation>
    </message>
    <message>
        <source>{grams} g was read; it is what the case says.</source>
        <translation>读出 {grams} 克，与售后单一致。</translation>
    </message>
    <message>
        <source>{grams} g was read; it is what the case says. {shipped} g were shipped: nothing is missing by weight.</source>
        <translation>读出 {grams} 克，与售后单一致。发货时 {shipped} 克，重量上没有少。</translation>
    </message>
    <message>
        <source>{grams} g was read; it is what the case says. {shipped} g were shipped: {less} g are missing.</source>
        <translation>读出 {grams} 克，与售后单一致。发货时 {shipped} 克，少了 {less} 克。</translation>
    </message>
    <message>
        <source>{lines} lines of talk and {times} times were read, but not the order: show the order or the buyer's name as well.</source>
        <translation>读出 {lines} 行对话和 {times} 处时间，但没有读出订单号：请把订单或买家名也截进来。</translation>
    </message>
    <message>
        <source>{lines} lines of talk were read, but no time: show when it was said.</source>
        <translation>读出 {lines} 行对话，没有读出时间：请把时间也截进来。</translation>
    </message>
    <message>
        <source>{number} was decoded from the barcode; it is the case's.</source>
        <translation>条码解出 {number}，与售后单一致。</translation>
    </message>
    <message>
        <source>{number} was read digit by digit in print and is the case's, but no barcode could be decoded: take it closer.</source>
        <translation>印刷的 {number} 逐位读出，与售后单一致，但条码没有解出来：请拍近一点。</translation>
    </message>
    <message>
        <source>{number} was read digit by digit in print; it is the case's.</source>
        <translation>印刷的 {number} 逐位读出，与售后单一致。</translation>
    </message>
    <message>
        <source>{number} was read; there is no number to compare it with.</source>
        <translation>读出 {number}；没有可对照的运单号。</translation>
    </message>
    <message>
        <source>{platform} knows no kind of picture “{kind}”.</source>
        <translation>{platform}没有“{kind}”这种图片凭证。</translation>
    </message>
    <message>
        <source>{read} was read, which is still to come: look whether it was misread.</source>
        <translation>读出 {read}，这一天还没到：请看是不是读错了。</translation>
    </message>
    <message>
        <source>{read} was read; enter the weight in the case as you see it, so that it can be compared.</source>
        <translation>读出 {read}；请把看到的重量填进售后单，才能对照。</translation>
    </message>
    <message>
        <source>{read} yuan was read; enter the freight in the case, so that it can be compared.</source>
        <translation>读出 {read} 元；请把运费填进售后单，才能对照。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels: large enough.</source>
        <translation>{width} × {height} 像素，够大。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels: small, the shorter side should have {least}. Attach the original photo, not a thumbnail.</source>
        <translation>{width} × {height} 像素，偏小，短边最好有 {least}。请附原图，不要缩略图。</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>  waits for a person's word: {check}</source>
        <translation>  等待人工判断：{check}</translation>
    </message>
    <message>
        <source>Choose a picture among the evidence of the case.</source>
        <translation>请在售后单的凭证里选一张图片。</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation>请换个文件名：不会覆盖已有文件。</translation>
    </message>
    <message>
        <source>Count from the upper left corner of the picture as it is shown upright.</source>
        <translation>从摆正后的图的左上角算起。</translation>
    </message>
    <message>
        <source>Note: this picture looks like one that was used in case {case} as {kind} ({distance} of 256 bits differ).</source>
        <translation>注意：这张图和售后单 {case} 用作 {kind} 的图看起来一样（256 位中差 {distance} 位）。</translation>
    </message>
    <message>
        <source>Take the screenshot again, then paste it.</source>
        <translation>重新截图后再粘贴。</translation>
    </message>
    <message>
        <source>The clipboard holds no picture that can be read.</source>
        <translation>剪贴板里没有可读取的图片。</translation>
    </message>
    <message>
        <source>Write for example --out masked.jpg.</source>
        <translation>例如 --out masked.jpg。</translation>
    </message>
    <message>
        <source>Write the 64 letters that `case show` gives for the original.</source>
        <translation>请写 `case show` 里原件的 64 位哈希。</translation>
    </message>
    <message>
        <source>Write whole pixels with commas, as 10,20,300,80.</source>
        <translation>用逗号隔开整数像素，如 10,20,300,80。</translation>
    </message>
    <message>
        <source>Write yuan, as 12.50.</source>
        <translation>请写元，如 12.50。</translation>
    </message>
    <message>
        <source>{name} is no picture.</source>
        <translation>{name} 不是图片。</translation>
    </message>
    <message>
        <source>{name} must end in .jpg or .png.</source>
        <translation>{name} 的扩展名必须是 .jpg 或 .png。</translation>
    </message>
    <message>
        <source>{name} was made from {told}, not from {named}.</source>
        <translation>{name} 是由 {told} 制成的，不是 {named}。</translation>
    </message>
    <message>
        <source>{out}: {width} × {height} pixels, {bytes} bytes, derived from {source}.</source>
        <translation>{out}：{width} × {height} 像素，{bytes} 字节，由 {source} 制成。</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} 已经存在。</translation>
    </message>
    <message>
        <source>{place} is no place in a picture of {width} × {height} pixels.</source>
        <translation>{place} 不在 {width} × {height} 像素的图里。</translation>
    </message>
    <message>
        <source>“{named}” is not the SHA-256 of another file.</source>
        <translation>“{named}”不是另一个文件的 SHA-256。</translation>
    </message>
    <message>
        <source>“{word}” is no amount.</source>
        <translation>“{word}”不是金额。</translation>
    </message>
    <message>
        <source>“{word}” is no place.</source>
        <translation>“{word}”不是图上的位置。</translation>
    </message>
</context>
<context>
    <name>player</name>
    <message>
        <source>0:00.0</source>
        <translation>0:00.0</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>正在取画面…</translation>
    </message>
    <message>
        <source>Former mark (P)</source>
        <translation>上一处标记（P）</translation>
    </message>
    <message>
        <source>Go to this moment (G)</source>
        <translation>跳到该时刻（G）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Loop: two seconds around here, or from I to O (L)</source>
        <translation>循环：此处前后两秒，或用 I、O 设起止（L）</translation>
    </message>
    <message>
        <source>Next mark (N)</source>
        <translation>下一处标记（N）</translation>
    </message>
    <message>
        <source>One picture back (Left)</source>
        <translation>后退一个画面（←）</translation>
    </message>
    <message>
        <source>One picture on (Right)</source>
        <translation>前进一个画面（→）</translation>
    </message>
    <message>
        <source>Only the player, or the findings as well (F)</source>
        <translation>只看播放器，或同时显示检查结果（F）</translation>
    </message>
    <message>
        <source>Opening the video…</source>
        <translation>正在打开视频…</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>视频画面</translation>
    </message>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>第 {number}/{count} 个画面</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停（空格）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Speed (Up, Down)</source>
        <translation>播放速度（↑ ↓）</translation>
    </message>
    <message>
        <source>This PC is too slow for this speed: the clock waits for the pictures.</source>
        <translation>电脑跟不上这个速度：时间会等画面。</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be shown.</source>
        <translation>该画面已损坏，无法显示。</translation>
    </message>
    <message>
        <source>Turn by 90° (R)</source>
        <translation>旋转 90°（R）</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>plugins</name>
    <message>
        <source>Install it again.</source>
        <translation>请重新安装。</translation>
    </message>
    <message>
        <source>The program is incomplete: nothing found in {folder}.</source>
        <translation>程序不完整：{folder} 里什么都没有。</translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message>
        <source>Choose the recording itself, or copy it from the camera or phone again.</source>
        <translation>请选择录像文件本身，或从相机、手机重新拷贝一次。</translation>
    </message>
    <message>
        <source>Choose the video file itself.</source>
        <translation>请选择视频文件本身。</translation>
    </message>
    <message>
        <source>Copy it from the camera or phone again.</source>
        <translation>请从相机或手机重新拷贝一次。</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a video: it is damaged or no video at all.</source>
        <translation>{path} 无法作为视频打开：文件已损坏，或根本不是视频。</translation>
    </message>
    <message>
        <source>{path} holds neither pictures nor sound.</source>
        <translation>{path} 中既没有画面也没有声音。</translation>
    </message>
    <message>
        <source>{path} is a file of another kind, as a picture or a sound, and no video.</source>
        <translation>{path} 是其他类型的文件（如图片或音频），不是视频。</translation>
    </message>
    <message>
        <source>{path} is empty: it has 0 bytes.</source>
        <translation>{path} 是空文件（0 字节）。</translation>
    </message>
    <message>
        <source>{path} is incomplete: it was cut off before its index was written.</source>
        <translation>{path} 不完整：写入索引之前就中断了。</translation>
    </message>
    <message>
        <source>{path} is no video but a list that points to other files.</source>
        <translation>{path} 不是视频，而是指向其他文件的列表。</translation>
    </message>
    <message>
        <source>{path} is no video but a text.</source>
        <translation>{path} 不是视频，而是文本。</translation>
    </message>
    <message>
        <source>{path} is not a file but a folder or a device.</source>
        <translation>{path} 不是文件，而是文件夹或设备。</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>There are: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>{platform} asks no question “{name}”.</source>
        <translation>{platform}没有“{name}”这个问题。</translation>
    </message>
    <message>
        <source>“{question}” has no answer “{name}”.</source>
        <translation>“{question}”没有“{name}”这个答案。</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>Copy it from the camera or phone again, or record it in another format.</source>
        <translation>请从相机或手机重新拷贝，或改用其他格式录制。</translation>
    </message>
    <message>
        <source>No picture of {path} can be decoded.</source>
        <translation>{path} 的画面一帧也无法解码。</translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <source>Choose one of those that there are.</source>
        <translation>请从现有的类型中选择。</translation>
    </message>
    <message>
        <source>No picture and no video is attached: words alone never succeed.</source>
        <translation>没有任何图片或视频：只有文字的申诉不会成功。</translation>
    </message>
    <message>
        <source>No submission is chosen; there are: {known}.</source>
        <translation>没有选择要提交的类型，可选：{known}。</translation>
    </message>
    <message>
        <source>Nothing chosen here brings back money, though {amount} yuan went out: money has appeals of its own.</source>
        <translation>所选类型都不涉及款项，而这单已付出 {amount} 元：追款要另选对应的申诉。</translation>
    </message>
    <message>
        <source>The form will not take “{name}”: {finding}</source>
        <translation>“{name}”不符合上传要求：{finding}</translation>
    </message>
    <message>
        <source>amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>amount refunded</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>{appeal} asks for no money: the amount {amount} is not used.</source>
        <translation>{appeal}不涉及金额：{amount} 不会使用。</translation>
    </message>
    <message>
        <source>{appeal}: a further attempt needs other proof, and nothing was attached since the last one.</source>
        <translation>{appeal}：再次提交要用不同的凭证，上次提交之后还没有添加新凭证。</translation>
    </message>
    <message>
        <source>{appeal}: attempt {number} still waits for its result.</source>
        <translation>{appeal}：第 {number} 次还在等待结果。</translation>
    </message>
    <message>
        <source>{appeal}: give the amount to the fen; it has to be exact.</source>
        <translation>{appeal}：请填写精确到分的金额。</translation>
    </message>
    <message>
        <source>{appeal}: it was handed in {count} times, and {limit} per {per} are stated.</source>
        <translation>{appeal}：已经提交过 {count} 次，规定每 {per} 最多 {limit} 次。</translation>
    </message>
    <message>
        <source>{appeal}: more proof may be required once it is said what happened.</source>
        <translation>{appeal}：选择情形之后，可能还需要更多凭证。</translation>
    </message>
    <message>
        <source>{appeal}: say what happened to the parcel first; the required proof depends on it.</source>
        <translation>{appeal}：请先选择包裹出了什么问题，必备凭证取决于它。</translation>
    </message>
    <message>
        <source>{appeal}: the back office showed that no attempt is left.</source>
        <translation>{appeal}：后台显示已经没有剩余次数。</translation>
    </message>
    <message>
        <source>{appeal}: the case does not say the {field}.</source>
        <translation>{appeal}：售后单里没有填写{field}。</translation>
    </message>
    <message>
        <source>{appeal}: this attempt is the last one.</source>
        <translation>{appeal}：这是最后一次机会。</translation>
    </message>
    <message>
        <source>{appeal}: this is attempt {number}.</source>
        <translation>{appeal}：这是第 {number} 次。</translation>
    </message>
    <message>
        <source>{appeal}: {amount} is no amount above zero in yuan and fen.</source>
        <translation>{appeal}：{amount} 不是大于零、精确到分的金额。</translation>
    </message>
    <message>
        <source>{appeal}: {amount} yuan differs from the case's {field}, {most} yuan.</source>
        <translation>{appeal}：{amount} 元与售后单的{field} {most} 元不一致。</translation>
    </message>
    <message>
        <source>{appeal}: {amount} yuan is more than the {field}, {most} yuan.</source>
        <translation>{appeal}：{amount} 元超过{field} {most} 元。</translation>
    </message>
    <message>
        <source>{appeal}: {count} pictures are attached and the form takes {most}: the rest stays out.</source>
        <translation>{appeal}：已有 {count} 张图片，表单最多 {most} 张，多出的不会放入。</translation>
    </message>
    <message>
        <source>{appeal}: {count} videos are attached and the form takes {most}: the rest stays out.</source>
        <translation>{appeal}：已有 {count} 个视频，表单最多 {most} 个，多出的不会放入。</translation>
    </message>
    <message>
        <source>{appeal}: {kind} is missing.</source>
        <translation>{appeal}：缺少{kind}。</translation>
    </message>
    <message>
        <source>{appeal}: {kind} is missing; accepted instead: {others}.</source>
        <translation>{appeal}：缺少{kind}；也可以用：{others}。</translation>
    </message>
    <message>
        <source>{appeal}: {why}</source>
        <translation>{appeal}：{why}</translation>
    </message>
    <message>
        <source>{appeal}: “{reason}” is not among the form's reasons.</source>
        <translation>{appeal}：表单里没有“{reason}”这个原因。</translation>
    </message>
    <message>
        <source>{first}, {rest}</source>
        <translation>{first}、{rest}</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be asked for the same order.</source>
        <translation>同一订单不能同时提交{one}和{other}。</translation>
    </message>
    <message>
        <source>{one} and {other} have forms of their own: build them apart.</source>
        <translation>{one}和{other}各有各的表单：请分开生成。</translation>
    </message>
    <message>
        <source>{one} comes before the refund, {other} after it: build them apart.</source>
        <translation>{one}在退款之前，{other}在退款之后，请分开生成。</translation>
    </message>
    <message>
        <source>{platform} has no submission “{name}”; there are: {known}.</source>
        <translation>{platform}没有“{name}”这种提交，可选：{known}。</translation>
    </message>
    <message>
        <source>{why} The platform's text does not demand it; experienced sellers attach it.</source>
        <translation>{why}平台原文没有强制要求，但有经验的商家都会附上。</translation>
    </message>
    <message>
        <source>“{clock}” cannot be counted: nobody entered when it started.</source>
        <translation>“{clock}”无法计时：没有录入起算时间。</translation>
    </message>
    <message>
        <source>“{clock}” ran out. If the back office still shows time left, enter it (deadline_seen); that counts.</source>
        <translation>“{clock}”时效已过。如果后台仍显示剩余时效，请录入（deadline_seen），以后台为准。</translation>
    </message>
    <message>
        <source>“{clock}” ran out: {if_missed}</source>
        <translation>“{clock}”时效已过：{if_missed}</translation>
    </message>
    <message>
        <source>“{name}” has a proven time gap at {at_s} s: it is not one take.</source>
        <translation>“{name}”在 {at_s} 秒处有确定的时间缺口，不是一镜到底。</translation>
    </message>
    <message>
        <source>“{name}” has not been checked yet: inspect the video first.</source>
        <translation>“{name}”还没有检查：请先检查视频。</translation>
    </message>
    <message>
        <source>“{name}” is no picture; attach {kind} as a photo or a screenshot.</source>
        <translation>“{name}”不是图片；请以照片或截图的形式上传{kind}。</translation>
    </message>
    <message>
        <source>“{name}” is no video; {kind} has to be one.</source>
        <translation>“{name}”不是视频；{kind}必须是视频。</translation>
    </message>
    <message>
        <source>“{name}” is not one take: {finding}</source>
        <translation>“{name}”不是一镜到底：{finding}</translation>
    </message>
    <message>
        <source>“{name}” was judged to be at fault by a person. The check says: {finding}</source>
        <translation>“{name}”经人工判断有问题。检查结果：{finding}</translation>
    </message>
    <message>
        <source>“{name}” was only checked quickly: inspect it in full.</source>
        <translation>“{name}”只做了快速检查：请完整检查。</translation>
    </message>
    <message>
        <source>“{name}” will not be uploaded: {why}</source>
        <translation>“{name}”不会放入上传文件夹：{why}</translation>
    </message>
    <message>
        <source>“{name}”: {finding}</source>
        <translation>“{name}”：{finding}</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>A colleague is on it</source>
        <translation>同事正在处理</translation>
    </message>
    <message>
        <source>A few words will do, as “waiting for the courier's stamp”.</source>
        <translation>写几个字即可，例如“等快递红章”。</translation>
    </message>
    <message>
        <source>A reminder can be put off by a week at most, and only into the future.</source>
        <translation>最多推迟一周，而且只能推到将来。</translation>
    </message>
    <message>
        <source>A reminder is not put off without a reason.</source>
        <translation>稍后提醒要写原因。</translation>
    </message>
    <message>
        <source>A window runs out</source>
        <translation>时效快到期了</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>全部知道了</translation>
    </message>
    <message>
        <source>Choose a nearer time.</source>
        <translation>请选近一些的时间。</translation>
    </message>
    <message>
        <source>Do not put off</source>
        <translation>不推迟</translation>
    </message>
    <message>
        <source>Look at the case: it may have been met meanwhile.</source>
        <translation>请打开售后单看看：可能已经完成。</translation>
    </message>
    <message>
        <source>Missed while nobody looked. {reminder}</source>
        <translation>错过的提醒：{reminder}</translation>
    </message>
    <message>
        <source>Next reminder</source>
        <translation>下一条提醒</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开售后单</translation>
    </message>
    <message>
        <source>Put off until now ({reason}). {reminder}</source>
        <translation>稍后提醒的时间到了（{reason}）。{reminder}</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>稍后提醒…</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Set date and time of the computer right (best: by itself over the network), then look at Today again.</source>
        <translation>请把电脑的日期和时间调准（最好开启自动同步），再看“今日”。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The buyer is being talked to</source>
        <translation>正在和买家协商</translation>
    </message>
    <message>
        <source>The clock of this computer is about {left} behind: all times left are shown too long.</source>
        <translation>这台电脑的时间慢了约 {left}：显示的剩余时效都偏长。</translation>
    </message>
    <message>
        <source>The reminder of “{clock}” is put off until {moment}; the window itself runs on.</source>
        <translation>“{clock}”的提醒推迟到 {moment}；时效本身照常倒计时。</translation>
    </message>
    <message>
        <source>The reminder was put off. The window itself runs on.</source>
        <translation>稍后再提醒，时效本身照常倒计时。</translation>
    </message>
    <message>
        <source>The video is still being checked</source>
        <translation>视频还在检查</translation>
    </message>
    <message>
        <source>The window runs out before that.</source>
        <translation>时效在那之前就到期了。</translation>
    </message>
    <message>
        <source>This window does not run in case {case}.</source>
        <translation>售后单 {case} 没有这条时效。</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>明天 9:00</translation>
    </message>
    <message>
        <source>Waiting for a proof of the courier</source>
        <translation>等快递出具证明</translation>
    </message>
    <message>
        <source>Why the reminder is put off</source>
        <translation>稍后提醒的原因</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{count} windows need you. First: {reminder}</source>
        <translation>有 {count} 条时效等您处理，最急的一条：{reminder}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place}/{count} 条</translation>
    </message>
    <message>
        <source>“{clock}” has run out: {goods}</source>
        <translation>“{clock}”已到期：{goods}</translation>
    </message>
    <message>
        <source>“{clock}” runs out in {left}: {goods}</source>
        <translation>“{clock}”还剩 {left} 到期：{goods}</translation>
    </message>
</context>
<context>
    <name>replies</name>
    <message>
        <source>A template: give --case, or --with for {missing}.</source>
        <translation>这是模板：请用 --case 指定售后单，或用 --with 填写 {missing}。</translation>
    </message>
    <message>
        <source>After the sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Before the sale</source>
        <translation>售前</translation>
    </message>
    <message>
        <source>Buyer claims</source>
        <translation>买家索赔</translation>
    </message>
    <message>
        <source>Cancelled by agreement</source>
        <translation>协商取消</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Copied: {title}</source>
        <translation>已复制：{title}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with the gaps</source>
        <translation>留空复制</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C: what is missing stands in it as 【…】</source>
        <translation>Ctrl+Shift+C：没填的地方保留【…】</translation>
    </message>
    <message>
        <source>Enter copies · Alt+1…9 copy by number</source>
        <translation>回车复制 · Alt+1…9 按序号复制</translation>
    </message>
    <message>
        <source>Enter or Ctrl+C</source>
        <translation>回车或 Ctrl+C</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Fill in {count} more, then copy</source>
        <translation>还差 {count} 项，填好再复制</translation>
    </message>
    <message>
        <source>For this case</source>
        <translation>适合本单</translation>
    </message>
    <message>
        <source>For this case: {scenario}</source>
        <translation>适合本单：{scenario}</translation>
    </message>
    <message>
        <source>Goods that cannot be returned</source>
        <translation>不支持退货的商品</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Into the platform's form</source>
        <translation>填进平台表单</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Keep as favourite (Ctrl+D)</source>
        <translation>标星，设为常用（Ctrl+D）</translation>
    </message>
    <message>
        <source>Known places: {places}.</source>
        <translation>可用的有：{places}。</translation>
    </message>
    <message>
        <source>Late delivery</source>
        <translation>物流延误</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Meant for another situation</source>
        <translation>不是为这种场景写的</translation>
    </message>
    <message>
        <source>More than one reply is called “{name}”.</source>
        <translation>有不止一条话术叫“{name}”。</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>No case has the number {number}.</source>
        <translation>没有号码为 {number} 的售后单。</translation>
    </message>
    <message>
        <source>No favourite any more (Ctrl+D)</source>
        <translation>取消标星（Ctrl+D）</translation>
    </message>
    <message>
        <source>No reply has a place “{name}”.</source>
        <translation>话术里没有“{name}”这个占位。</translation>
    </message>
    <message>
        <source>No reply holds these words</source>
        <translation>没有找到这样的话术</translation>
    </message>
    <message>
        <source>Not copied: {places} is not known. Type it, or copy with the gaps.</source>
        <translation>还没复制：缺{places}。请填写，或留空复制。</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未收到货</translation>
    </message>
    <message>
        <source>Opened for the buyer</source>
        <translation>代客发起售后</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Price protection</source>
        <translation>价保</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺服务</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量问题</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refusing</source>
        <translation>拒绝退款</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Report to the account manager</source>
        <translation>向小二反馈</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Say which one: {ids}.</source>
        <translation>请写明是哪一条：{ids}。</translation>
    </message>
    <message>
        <source>Scan or type a number of the case to fill in</source>
        <translation>扫描或输入单号，自动填入售后单资料</translation>
    </message>
    <message>
        <source>Search: refund, invoice, sorry…</source>
        <translation>搜索：退款、发票、抱歉…</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>查看售后单</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>话术正文</translation>
    </message>
    <message>
        <source>There is no reply “{name}”.</source>
        <translation>没有“{name}”这条话术。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>To the buyer</source>
        <translation>发给买家</translation>
    </message>
    <message>
        <source>To the platform's account manager</source>
        <translation>发给平台小二</translation>
    </message>
    <message>
        <source>Try one word, simplified or traditional, or another platform.</source>
        <translation>换一个词试试，简体、繁体都可以；或换一个平台。</translation>
    </message>
    <message>
        <source>Type it here</source>
        <translation>在这里填写</translation>
    </message>
    <message>
        <source>Type them: --with {first}=…, or enter them in the case.</source>
        <translation>请用 --with {first}=… 补上，或先填进售后单。</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Virtual goods, delivered</source>
        <translation>虚拟商品已交付</translation>
    </message>
    <message>
        <source>Without a case</source>
        <translation>不带入售后单</translation>
    </message>
    <message>
        <source>Written by us after {source}, as of {date}. Read it before you send it.</source>
        <translation>根据 {source}（{date}）用我们自己的话写成，发送前请看一遍。</translation>
    </message>
    <message>
        <source>`reply list` shows every id; with --case only those of its platform count.</source>
        <translation>`reply list` 列出全部编号；带 --case 时只看该平台的。</translation>
    </message>
    <message>
        <source>{reply} cannot be filled: not known are {missing}.</source>
        <translation>{reply} 填不完整，缺少：{missing}。</translation>
    </message>
    <message>
        <source>{title}: none stands in the text. {advice}</source>
        <translation>{title}：一个也没有。{advice}</translation>
    </message>
    <message>
        <source>{title}: {words}. {advice}</source>
        <translation>{title}：{words}。{advice}</translation>
    </message>
</context>
<context>
    <name>rulebook</name>
    <message>
        <source>Cannot read the rule file {path}: {why}.</source>
        <translation>无法读取规则文件 {path}：{why}。</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may open it.</source>
        <translation>请确认它是文件，并且有权限打开。</translation>
    </message>
    <message>
        <source>Correct this line and check the file again with “rules validate”.</source>
        <translation>请改正这一行，再用“rules validate”检查。</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>请重新安装。</translation>
    </message>
    <message>
        <source>Look at the shipped files for the tables that are known.</source>
        <translation>可参照随程序附带的规则文件。</translation>
    </message>
    <message>
        <source>Say which: {known}.</source>
        <translation>请写明是哪一条：{known}。</translation>
    </message>
    <message>
        <source>Several entries are called “{name}”.</source>
        <translation>有几条规则都叫“{name}”。</translation>
    </message>
    <message>
        <source>The program is incomplete: no rules in {folder}.</source>
        <translation>程序不完整：{folder} 里没有规则。</translation>
    </message>
    <message>
        <source>The rule book has no entry “{name}”.</source>
        <translation>规则库里没有“{name}”。</translation>
    </message>
    <message>
        <source>The rule file {file} cannot be read as TOML in line {line}: {why}.</source>
        <translation>规则文件 {file} 第 {line} 行不是正确的 TOML：{why}。</translation>
    </message>
    <message>
        <source>The rule file {file} is wrong in line {line}, field {field}: {why}.</source>
        <translation>规则文件 {file} 第 {line} 行，字段 {field} 有误：{why}。</translation>
    </message>
    <message>
        <source>There are no rules for a platform “{name}”; known are: {known}.</source>
        <translation>没有平台“{name}”的规则，已有：{known}。</translation>
    </message>
    <message>
        <source>Use one of the names that are known.</source>
        <translation>请使用已有的名称。</translation>
    </message>
    <message>
        <source>a brace is open or empty</source>
        <translation>花括号没有配对，或者是空的</translation>
    </message>
    <message>
        <source>a measure of this sort must have exactly these of counts, of, limit, stage, note: {known}</source>
        <translation>这类指标在 counts、of、limit、stage、note 中必须正好有：{known}</translation>
    </message>
    <message>
        <source>a window has a length or an hour, and a promise of its own only without them</source>
        <translation>时效要么有长度要么有钟点，只看承诺期的不能再有这两样</translation>
    </message>
    <message>
        <source>above the empty line there are only lines of the form “key: value”</source>
        <translation>空行之前只能有 key: value 形式的行</translation>
    </message>
    <message>
        <source>an option says one thing of the subsidy and one of the fee</source>
        <translation>每个选项要写清补贴和扣点各一条</translation>
    </message>
    <message>
        <source>appeal</source>
        <translation>申诉类型</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>entry of this platform</source>
        <translation>本平台的规则</translation>
    </message>
    <message>
        <source>exactly one reading is taken, and its length is that of the clock</source>
        <translation>要有且只有一种读法被采用，长度要和时效本身一致</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>缺少这一项</translation>
    </message>
    <message>
        <source>it is not accepted ({message})</source>
        <translation>内容不被接受（{message}）</translation>
    </message>
    <message>
        <source>it is not saved as UTF-8 text</source>
        <translation>文件没有按 UTF-8 保存</translation>
    </message>
    <message>
        <source>it is too large for a rule file</source>
        <translation>作为规则文件过大</translation>
    </message>
    <message>
        <source>it must be a date such as 2026-11-22, without quotes</source>
        <translation>必须是日期，如 2026-11-22，不加引号</translation>
    </message>
    <message>
        <source>it must be a list in square brackets</source>
        <translation>必须是方括号里的列表</translation>
    </message>
    <message>
        <source>it must be a table of names and values</source>
        <translation>必须是名称和值的表</translation>
    </message>
    <message>
        <source>it must be a table with named fields</source>
        <translation>必须是带字段名的表</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>it must be above zero</source>
        <translation>必须大于零</translation>
    </message>
    <message>
        <source>it must be given exactly when money is asked for</source>
        <translation>只有涉及金额的申诉才填，且必须填</translation>
    </message>
    <message>
        <source>it must be text in quotes</source>
        <translation>必须是引号里的文字</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>it must not be below zero</source>
        <translation>不能小于零</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>it must not be longer than the window itself</source>
        <translation>不能比时效本身更长</translation>
    </message>
    <message>
        <source>kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>kind of evidence</source>
        <translation>凭证类型</translation>
    </message>
    <message>
        <source>mark of a case</source>
        <translation>售后单标记</translation>
    </message>
    <message>
        <source>neither an event nor evidence says when this step is done</source>
        <translation>没有写明哪个事件或凭证表示这一步已完成</translation>
    </message>
    <message>
        <source>no state leads to the state “{value}”</source>
        <translation>没有任何环节通向“{value}”这个环节</translation>
    </message>
    <message>
        <source>no such field is known here</source>
        <translation>这里没有这个字段</translation>
    </message>
    <message>
        <source>no such table of entries is known; there are: {known}</source>
        <translation>没有这种表，可用的有：{known}</translation>
    </message>
    <message>
        <source>nothing meets this window (met_by), and it does not lapse either</source>
        <translation>没有写明什么算完成（met_by），也没有写明到期作废（lapses）</translation>
    </message>
    <message>
        <source>options belong to a choice, and a choice needs them</source>
        <translation>只有选择项才有选项，选择项也必须有选项</translation>
    </message>
    <message>
        <source>place with limits</source>
        <translation>有限制说明的提交位置</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>reason of this form</source>
        <translation>这个表单的申诉原因</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>sources.toml gives no date for “{source}”</source>
        <translation>sources.toml 没有给出“{source}”的日期</translation>
    </message>
    <message>
        <source>state of this process</source>
        <translation>本流程的环节</translation>
    </message>
    <message>
        <source>text stands before the first heading “## id”</source>
        <translation>第一个标题“## 编号”之前有正文</translation>
    </message>
    <message>
        <source>the code “{value}” is given twice</source>
        <translation>代号“{value}”重复</translation>
    </message>
    <message>
        <source>the doubtful size must not be below the sure one</source>
        <translation>存疑上限不能小于确定上限</translation>
    </message>
    <message>
        <source>the formula “{formula}” cannot do without it</source>
        <translation>公式“{formula}”不能没有这一项</translation>
    </message>
    <message>
        <source>the formula “{formula}” misses: {missing}</source>
        <translation>公式“{formula}”缺少：{missing}</translation>
    </message>
    <message>
        <source>the id must be the name of the folder, “{value}”</source>
        <translation>编号必须与文件夹名“{value}”一致</translation>
    </message>
    <message>
        <source>the id “{value}” is given twice</source>
        <translation>编号“{value}”重复</translation>
    </message>
    <message>
        <source>the id “{value}” must begin with “{prefix}.”</source>
        <translation>编号“{value}”必须以“{prefix}.”开头</translation>
    </message>
    <message>
        <source>the list must not be empty</source>
        <translation>列表不能为空</translation>
    </message>
    <message>
        <source>the pattern does not take its own good example “{value}”</source>
        <translation>规则不匹配自己的正例“{value}”</translation>
    </message>
    <message>
        <source>the pattern takes the example “{value}”, which it must leave</source>
        <translation>规则匹配了不该匹配的反例“{value}”</translation>
    </message>
    <message>
        <source>the reader says “{message}”</source>
        <translation>解析器提示“{message}”</translation>
    </message>
    <message>
        <source>the rule book has no entry of this kind with the id “{value}” that it could replace</source>
        <translation>规则里没有编号为“{value}”的这一类条目可供替换</translation>
    </message>
    <message>
        <source>write it in double square brackets, as [[{table}]]</source>
        <translation>要写在双方括号里，例如 [[{table}]]</translation>
    </message>
    <message>
        <source>{path} holds nothing that a rule file may hold.</source>
        <translation>{path} 里没有规则文件的内容。</translation>
    </message>
    <message>
        <source>{value} is not between {least} and {most}</source>
        <translation>{value} 不在 {least} 和 {most} 之间</translation>
    </message>
    <message>
        <source>“rules list” shows every id.</source>
        <translation>“rules list”会列出所有编号。</translation>
    </message>
    <message>
        <source>“{source}” names no document of sources.toml</source>
        <translation>“{source}”不在 sources.toml 的文件之列</translation>
    </message>
    <message>
        <source>“{value}” is given twice</source>
        <translation>“{value}”给了两次</translation>
    </message>
    <message>
        <source>“{value}” is no earlier step of this scenario</source>
        <translation>“{value}”不是这个情形里更早的步骤</translation>
    </message>
    <message>
        <source>“{value}” is no fact that can be asked of a case</source>
        <translation>“{value}”不是可以判断的条件</translation>
    </message>
    <message>
        <source>“{value}” is no figure in quotes such as "1.30"</source>
        <translation>“{value}”不是带引号的数字，例如 "1.30"</translation>
    </message>
    <message>
        <source>“{value}” is no hour of the day such as 16:00</source>
        <translation>“{value}”不是 16:00 这样的钟点</translation>
    </message>
    <message>
        <source>“{value}” is no span of time such as 90m, 24h or 7d</source>
        <translation>“{value}”不是时长，应如 90m、24h、7d</translation>
    </message>
    <message>
        <source>“{value}” is none of: {known}</source>
        <translation>“{value}”不在可选范围：{known}</translation>
    </message>
    <message>
        <source>“{value}” is not a valid number pattern</source>
        <translation>“{value}”不是有效的单号规则</translation>
    </message>
    <message>
        <source>“{value}” is not the id of any {noun}</source>
        <translation>“{value}”不是任何{noun}的编号</translation>
    </message>
    <message>
        <source>“{value}” is not written the way it has to be</source>
        <translation>“{value}”的写法不符合要求</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Also to be read as:</source>
        <translation>也可以这样理解：</translation>
    </message>
    <message>
        <source>Alt+1…3</source>
        <translation>Alt+1…3</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>恢复随附规则</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>去计算</translation>
    </message>
    <message>
        <source>Calculators</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Change that file, or move it away first.</source>
        <translation>请直接修改那个文件，或先把它移走。</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Copied, with its source.</source>
        <translation>已复制，连同来源。</translation>
    </message>
    <message>
        <source>Copied: {title}</source>
        <translation>已复制：{title}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Correct that line in the file, then read it again.</source>
        <translation>请在文件里改正这一行，再重新读取。</translation>
    </message>
    <message>
        <source>Correct: {entries} entries.</source>
        <translation>无误：共 {entries} 条。</translation>
    </message>
    <message>
        <source>Delete the one that is no longer wanted with an editor.</source>
        <translation>请用编辑器删掉不再需要的那一条。</translation>
    </message>
    <message>
        <source>Entries of the rule book</source>
        <translation>规则条目</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Fill in what you know; the answer follows at once.</source>
        <translation>知道的先填上，结果马上出来。</translation>
    </message>
    <message>
        <source>It does not say what it replaces: changes of that are not seen.</source>
        <translation>它没有写明代替哪个版本，随附规则以后有变化将看不出来。</translation>
    </message>
    <message>
        <source>It says the same as the shipped one until you change the file.</source>
        <translation>在修改文件之前，它与随附规则完全一样。</translation>
    </message>
    <message>
        <source>It takes the place of the shipped one for new cases. Below is what differs.</source>
        <translation>新售后单按这一条处理，代替随附规则。差异如下。</translation>
    </message>
    <message>
        <source>Keep as proof: {what}</source>
        <translation>留作凭证：{what}</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Rule book</source>
        <translation>规则库</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Search everything: 24 hours, seal, freight…</source>
        <translation>搜索全部内容：24 小时、红章、运费…</translation>
    </message>
    <message>
        <source>Shipped now</source>
        <translation>随附（现在）</translation>
    </message>
    <message>
        <source>Shipped now: {value}</source>
        <translation>现在的规则：{value}</translation>
    </message>
    <message>
        <source>Shipped then</source>
        <translation>随附（当时）</translation>
    </message>
    <message>
        <source>Shipped then: {value}</source>
        <translation>当时的规则：{value}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Still to be filled in: {what}</source>
        <translation>还要填写：{what}</translation>
    </message>
    <message>
        <source>Take the amounts of a case: scan or type a number</source>
        <translation>带入售后单的金额：扫描或输入单号</translation>
    </message>
    <message>
        <source>The case knows none of these amounts.</source>
        <translation>售后单里没有这些金额。</translation>
    </message>
    <message>
        <source>The hash now: sha256:{hash}</source>
        <translation>现在的哈希值：sha256:{hash}</translation>
    </message>
    <message>
        <source>The platform does not state: {fields}.</source>
        <translation>平台没有说明：{fields}。</translation>
    </message>
    <message>
        <source>The rule book has no entry “{name}”.</source>
        <translation>规则库里没有“{name}”。</translation>
    </message>
    <message>
        <source>The rule book holds nothing with these words</source>
        <translation>规则库里没有这些内容</translation>
    </message>
    <message>
        <source>The shipped one holds again. Your own was kept as {path}.</source>
        <translation>已恢复随附规则。自己的那条保留为 {path}。</translation>
    </message>
    <message>
        <source>The shipped one holds until this is corrected.</source>
        <translation>改正之前按随附规则执行。</translation>
    </message>
    <message>
        <source>The text settles no single figure. It can be read as:</source>
        <translation>原文定不出唯一的数，可以这样理解：</translation>
    </message>
    <message>
        <source>There is no folder for rules of your own.</source>
        <translation>没有存放自己规则的文件夹。</translation>
    </message>
    <message>
        <source>Tick it off</source>
        <translation>去勾选</translation>
    </message>
    <message>
        <source>Ticks are for this moment only; nothing is recorded.</source>
        <translation>只在此刻勾选，不留记录。</translation>
    </message>
    <message>
        <source>Try fewer words, another platform or every kind of entry.</source>
        <translation>少写几个词，或换平台、换成全部类别。</translation>
    </message>
    <message>
        <source>Use this reply</source>
        <translation>用这条话术</translation>
    </message>
    <message>
        <source>What it replaced is not known here: only two versions are compared.</source>
        <translation>这里没有它替换的那一版，只能对比两版。</translation>
    </message>
    <message>
        <source>What it replaced says something else since an update. Compare, then put the new hash into `replaces`.</source>
        <translation>更新后，被它代替的随附规则变了。请对照，然后把新的哈希写进 replaces。</translation>
    </message>
    <message>
        <source>What the rule book says</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>What the text says</source>
        <translation>看原文怎么说</translation>
    </message>
    <message>
        <source>Write one of your own</source>
        <translation>写一条自己的</translation>
    </message>
    <message>
        <source>Written: {path}. Change it with any editor, then read it again here.</source>
        <translation>已写好草稿：{path}。用任意编辑器修改，再回来点“重新读取”。</translation>
    </message>
    <message>
        <source>Written: {path}. Change it, then run `rules validate`.</source>
        <translation>已写入：{path}。修改后请运行 `rules validate`。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Your own entry holds</source>
        <translation>自己的规则已生效</translation>
    </message>
    <message>
        <source>Your own entry holds, the shipped one changed</source>
        <translation>自己的规则已生效，但随附规则变了</translation>
    </message>
    <message>
        <source>Your own entry holds, unsigned</source>
        <translation>自己的规则已生效，未标版本</translation>
    </message>
    <message>
        <source>Your own entry holds: {id}.</source>
        <translation>您自己的规则已生效：{id}。</translation>
    </message>
    <message>
        <source>Your own entry is wrong</source>
        <translation>自己的规则有错</translation>
    </message>
    <message>
        <source>Your own entry {id} holds, but the shipped one has changed since. Compare, then put in the new hash.</source>
        <translation>您自己的规则 {id} 仍然生效，但随程序提供的规则已经变了。请对比后填入新的哈希值。</translation>
    </message>
    <message>
        <source>Your own entry {id} holds. It does not say what it replaces: changes of that are not seen.</source>
        <translation>您自己的规则 {id} 已生效，但没有写明替换的是哪一版，原规则变了也看不出来。</translation>
    </message>
    <message>
        <source>Your own entry {id} is wrong; the shipped one holds.</source>
        <translation>您自己的规则 {id} 有误，仍按随程序提供的规则。</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Yours: {value}</source>
        <translation>您的规则：{value}</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>不小于 {least}</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>{count} of {all} entries.</source>
        <translation>{count} 条，共 {all} 条。</translation>
    </message>
    <message>
        <source>{count} of {all} entries. {older} open cases are worked under older rules.</source>
        <translation>{count} 条，共 {all} 条。有 {older} 张未关闭的售后单仍按旧版规则处理。</translation>
    </message>
    <message>
        <source>{done} of {all} ticked</source>
        <translation>已勾 {done} / {all}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 到 {most}</translation>
    </message>
    <message>
        <source>{path} holds {count} entries.</source>
        <translation>{path} 里有 {count} 条规则。</translation>
    </message>
    <message>
        <source>{path} is no file of your own rules.</source>
        <translation>{path} 不是自己的规则文件。</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} 已经存在。</translation>
    </message>
    <message>
        <source>{title} ({unit})</source>
        <translation>{title}（{unit}）</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
</context>
<context>
    <name>rulewords</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; and </source>
        <translation>；并且</translation>
    </message>
    <message>
        <source>A further attempt needs other proof.</source>
        <translation>再次提交要换新的凭证。</translation>
    </message>
    <message>
        <source>A promised period</source>
        <translation>承诺的期限</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Amount to enter</source>
        <translation>填写金额</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>原文日期</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>何时提问</translation>
    </message>
    <message>
        <source>Asked only when</source>
        <translation>仅在以下情况提问</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>需要填写</translation>
    </message>
    <message>
        <source>Asks then:</source>
        <translation>接着问：</translation>
    </message>
    <message>
        <source>At all times</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>Before agreeing to a return</source>
        <translation>同意退货前</translation>
    </message>
    <message>
        <source>Before joining the subsidy</source>
        <translation>加入补贴前</translation>
    </message>
    <message>
        <source>Before shipping</source>
        <translation>发货前</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Better after:</source>
        <translation>最好先做：</translation>
    </message>
    <message>
        <source>Bounded by</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Calculators</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Can be read as</source>
        <translation>可以理解为</translation>
    </message>
    <message>
        <source>Categories of goods</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Compared with the text on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>Contradictions in the texts</source>
        <translation>原文矛盾</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>统计周期</translation>
    </message>
    <message>
        <source>Couriers</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Deadlines:</source>
        <translation>时效：</translation>
    </message>
    <message>
        <source>Done with:</source>
        <translation>完成标志：</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Events of its own</source>
        <translation>本平台的事件</translation>
    </message>
    <message>
        <source>Falls away with</source>
        <translation>不再计时</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>能否补救</translation>
    </message>
    <message>
        <source>Forms of the back office</source>
        <translation>后台表单</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Handed in is recorded as</source>
        <translation>提交后记录为</translation>
    </message>
    <message>
        <source>Handed in on the same form with</source>
        <translation>可同一张表提交</translation>
    </message>
    <message>
        <source>Hands in:</source>
        <translation>提交：</translation>
    </message>
    <message>
        <source>Has to show</source>
        <translation>必须看得到</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>怎么得来</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>How to take it</source>
        <translation>怎么拍</translation>
    </message>
    <message>
        <source>If missed</source>
        <translation>超时后果</translation>
    </message>
    <message>
        <source>In a statement it is called</source>
        <translation>申诉描述里的叫法</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>In these scenarios</source>
        <translation>适用场景</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>判断依据</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Kinds of proof</source>
        <translation>凭证种类</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Leads to:</source>
        <translation>进入场景：</translation>
    </message>
    <message>
        <source>Leaves behind:</source>
        <translation>留下凭证：</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Limits of files</source>
        <translation>文件限制</translation>
    </message>
    <message>
        <source>Lists of words</source>
        <translation>用语清单</translation>
    </message>
    <message>
        <source>Marks of its own</source>
        <translation>本平台的标记</translation>
    </message>
    <message>
        <source>Matters to</source>
        <translation>影响到</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>售后指标</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>完成于</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Missed is missed, unless the back office still shows the entry.</source>
        <translation>过期不候，除非后台仍显示入口。</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No longer begins after</source>
        <translation>之后不再开始</translation>
    </message>
    <message>
        <source>Nobody has missed anything: a chance or a limit ends.</source>
        <translation>谁也没有超时，只是机会或限制结束。</translation>
    </message>
    <message>
        <source>Not the platform's own page of today: what the back office shows is what counts.</source>
        <translation>这些不是平台今天的页面，以商家后台当前显示为准。</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>不能同时提交</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>后台编号</translation>
    </message>
    <message>
        <source>Only after:</source>
        <translation>必须先做：</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>仅当</translation>
    </message>
    <message>
        <source>Only when:</source>
        <translation>仅当：</translation>
    </message>
    <message>
        <source>Or instead</source>
        <translation>可替代</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Past the threshold, this one alone is enough for the platform to act.</source>
        <translation>超过门槛，仅此一项平台就可以处理。</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>处罚</translation>
    </message>
    <message>
        <source>Penalty points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Picture files</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Reasons to choose from</source>
        <translation>可选的申诉原因</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Scenarios and steps</source>
        <translation>场景与步骤</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>看到的时间</translation>
    </message>
    <message>
        <source>Shape of the number</source>
        <translation>单号样式</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>第几级</translation>
    </message>
    <message>
        <source>Steps, in this order</source>
        <translation>步骤（按顺序）</translation>
    </message>
    <message>
        <source>Submissions and their proof</source>
        <translation>举证与申诉</translation>
    </message>
    <message>
        <source>Tab of the back office</source>
        <translation>后台页签</translation>
    </message>
    <message>
        <source>Taken: {words}</source>
        <translation>采用：{words}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The cut is at {hour}, Beijing time.</source>
        <translation>以北京时间 {hour} 为界。</translation>
    </message>
    <message>
        <source>The form has no place for videos.</source>
        <translation>表单不能传视频。</translation>
    </message>
    <message>
        <source>The platform may shorten it</source>
        <translation>平台可能缩短</translation>
    </message>
    <message>
        <source>The second attempt is the last.</source>
        <translation>第二次是最后一次。</translation>
    </message>
    <message>
        <source>The text states no length: only the back office tells the time left.</source>
        <translation>原文没有写时长，只能看后台显示的剩余时间。</translation>
    </message>
    <message>
        <source>The text's own example</source>
        <translation>原文的例子</translation>
    </message>
    <message>
        <source>The texts say</source>
        <translation>原文的说法</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>To read further</source>
        <translation>延伸阅读</translation>
    </message>
    <message>
        <source>To tick</source>
        <translation>要勾选的</translation>
    </message>
    <message>
        <source>Told in red without a start when</source>
        <translation>缺起点时标红</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Upload places of the form</source>
        <translation>表单的上传位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Warned before the end</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>What a win brings back</source>
        <translation>成功能拿回什么</translation>
    </message>
    <message>
        <source>What has to hold</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>What is in dispute</source>
        <translation>争议的是</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>要花多少钱</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What may be offered</source>
        <translation>可以给什么</translation>
    </message>
    <message>
        <source>What the platform does</source>
        <translation>平台的处理</translation>
    </message>
    <message>
        <source>What the text advises</source>
        <translation>原文建议</translation>
    </message>
    <message>
        <source>What we take</source>
        <translation>我们采用</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>When it is over</source>
        <translation>到期以后</translation>
    </message>
    <message>
        <source>When the return is here</source>
        <translation>收到退货时</translation>
    </message>
    <message>
        <source>Where in the back office</source>
        <translation>后台位置</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Where the texts do not agree</source>
        <translation>原文说法不一</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Which proof is needed</source>
        <translation>需要哪些凭证</translation>
    </message>
    <message>
        <source>Who has to act</source>
        <translation>谁来处理</translation>
    </message>
    <message>
        <source>Who may offer how much</source>
        <translation>谁能给多少</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>a count, computed</source>
        <translation>次数，自动计算</translation>
    </message>
    <message>
        <source>a mean, computed</source>
        <translation>平均值，自动计算</translation>
    </message>
    <message>
        <source>a share, computed</source>
        <translation>比例，自动计算</translation>
    </message>
    <message>
        <source>above {value} it is refused; between them it depends</source>
        <translation>超过 {value} 会被拒，两者之间说不准</translation>
    </message>
    <message>
        <source>after the refund</source>
        <translation>退款后</translation>
    </message>
    <message>
        <source>after-sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>another scenario than: {what}</source>
        <translation>场景不是：{what}</translation>
    </message>
    <message>
        <source>any part of what was refunded</source>
        <translation>已退款的任意部分</translation>
    </message>
    <message>
        <source>at most {share} of {what}</source>
        <translation>最多为{what}的 {share}</translation>
    </message>
    <message>
        <source>attached: {what}</source>
        <translation>已添加凭证：{what}</translation>
    </message>
    <message>
        <source>before the refund</source>
        <translation>退款前</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>concluded from the text</source>
        <translation>由原文推出</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空话</translation>
    </message>
    <message>
        <source>exact to the fen, typed twice</source>
        <translation>精确到分，输入两遍</translation>
    </message>
    <message>
        <source>filled in: {what}</source>
        <translation>已填写：{what}</translation>
    </message>
    <message>
        <source>formats: {value}</source>
        <translation>格式：{value}</translation>
    </message>
    <message>
        <source>holds for all platforms</source>
        <translation>全平台通用</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <source>it alone is the end</source>
        <translation>只按它截止</translation>
    </message>
    <message>
        <source>it takes the place of the length</source>
        <translation>代替原来的时长</translation>
    </message>
    <message>
        <source>jargon</source>
        <translation>行话</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>longest side {value} pixels</source>
        <translation>最长边 {value} 像素</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>marked: {what}</source>
        <translation>已标记：{what}</translation>
    </message>
    <message>
        <source>may be there</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>money per month, computed</source>
        <translation>每月金额，自动计算</translation>
    </message>
    <message>
        <source>must be there</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>no amount is asked</source>
        <translation>不填金额</translation>
    </message>
    <message>
        <source>no parcel is in dispute</source>
        <translation>不涉及包裹</translation>
    </message>
    <message>
        <source>not attached: {what}</source>
        <translation>没有凭证：{what}</translation>
    </message>
    <message>
        <source>not filled in: {what}</source>
        <translation>没有填写：{what}</translation>
    </message>
    <message>
        <source>not marked: {what}</source>
        <translation>没有标记：{what}</translation>
    </message>
    <message>
        <source>not possible without</source>
        <translation>缺了不行</translation>
    </message>
    <message>
        <source>not recorded: {what}</source>
        <translation>没有记录：{what}</translation>
    </message>
    <message>
        <source>one of those above</source>
        <translation>上面所列之一</translation>
    </message>
    <message>
        <source>only after the answer of another question leads here</source>
        <translation>只在其他问题的答案引到这里时提问</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>points of worth</source>
        <translation>分</translation>
    </message>
    <message>
        <source>polite, wanted</source>
        <translation>礼貌用语（应该有）</translation>
    </message>
    <message>
        <source>promises too much</source>
        <translation>绝对化承诺</translation>
    </message>
    <message>
        <source>read off the back office</source>
        <translation>照后台填写</translation>
    </message>
    <message>
        <source>recorded: {what}</source>
        <translation>已记录：{what}</translation>
    </message>
    <message>
        <source>refund without return</source>
        <translation>仅退款</translation>
    </message>
    <message>
        <source>return and refund</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>rude</source>
        <translation>不礼貌</translation>
    </message>
    <message>
        <source>said by the text</source>
        <translation>原文写明</translation>
    </message>
    <message>
        <source>scenario: {what}</source>
        <translation>场景：{what}</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已谈妥</translation>
    </message>
    <message>
        <source>share of spans within the limit, computed</source>
        <translation>时限内占比，自动计算</translation>
    </message>
    <message>
        <source>shares of causes, computed</source>
        <translation>原因占比，自动计算</translation>
    </message>
    <message>
        <source>shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>shortest side {value} pixels</source>
        <translation>最短边 {value} 像素</translation>
    </message>
    <message>
        <source>taken: the stricter</source>
        <translation>采用（从严）</translation>
    </message>
    <message>
        <source>the account manager</source>
        <translation>平台小二</translation>
    </message>
    <message>
        <source>the amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>the amount refunded</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>the buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>the buyer says that what was sent is wrong</source>
        <translation>买家说发出的货有问题</translation>
    </message>
    <message>
        <source>the buyer sends something back</source>
        <translation>买家寄回了东西</translation>
    </message>
    <message>
        <source>the freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>the last {count} days</source>
        <translation>最近 {count} 天</translation>
    </message>
    <message>
        <source>the later of both ends counts</source>
        <translation>按较晚的截止时间</translation>
    </message>
    <message>
        <source>the merchant</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>the payout</source>
        <translation>赔付金额</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>the price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>the shop's own to set</source>
        <translation>由店铺自定</translation>
    </message>
    <message>
        <source>the text's formula is garbled and is not computed</source>
        <translation>原文公式有误，不计算</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>time per stage, computed</source>
        <translation>各阶段用时，自动计算</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>to no less than {span}</source>
        <translation>不少于 {span}</translation>
    </message>
    <message>
        <source>unwise without</source>
        <translation>缺了不妥</translation>
    </message>
    <message>
        <source>up to {count} pictures</source>
        <translation>图片最多 {count} 张</translation>
    </message>
    <message>
        <source>up to {count} times per {what}</source>
        <translation>每个{what}最多 {count} 次</translation>
    </message>
    <message>
        <source>up to {count} videos</source>
        <translation>视频最多 {count} 个</translation>
    </message>
    <message>
        <source>up to {value}</source>
        <translation>不超过 {value}</translation>
    </message>
    <message>
        <source>up to {value} characters</source>
        <translation>不超过 {value} 字</translation>
    </message>
    <message>
        <source>up to {value} each</source>
        <translation>每个不超过 {value}</translation>
    </message>
    <message>
        <source>up to {value} files</source>
        <translation>最多 {value} 个</translation>
    </message>
    <message>
        <source>up to {value} for certain</source>
        <translation>不超过 {value} 一定可以</translation>
    </message>
    <message>
        <source>up to {value} seconds</source>
        <translation>不超过 {value} 秒</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>what practitioners do</source>
        <translation>业内做法</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{document}, line {line}</source>
        <translation>{document}，第 {line} 行</translation>
    </message>
    <message>
        <source>{what} ({details})</source>
        <translation>{what}（{details}）</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>Everything is here.</source>
        <translation>一切齐备。</translation>
    </message>
    <message>
        <source>It does not work: {why}.</source>
        <translation>无法运行：{why}。</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>有缺失。</translation>
    </message>
    <message>
        <source>The Chinese texts are missing.</source>
        <translation>缺少中文文本。</translation>
    </message>
    <message>
        <source>The database is damaged: {why}.</source>
        <translation>数据库已损坏：{why}。</translation>
    </message>
    <message>
        <source>The program's own Chinese font is missing.</source>
        <translation>缺少程序自带的中文字体。</translation>
    </message>
</context>
<context>
    <name>serials</name>
    <message>
        <source>Serial number {serial} came back in case {case}.</source>
        <translation>序列号 {serial} 在售后单 {case} 里退回过。</translation>
    </message>
    <message>
        <source>Serial number {serial} has a subsidy here and in case {case}: one machine may have only one.</source>
        <translation>序列号 {serial} 在本单和售后单 {case} 都有补贴：一台机器只能享受一次。</translation>
    </message>
    <message>
        <source>Serial number {serial} was sold in case {case} as well.</source>
        <translation>序列号 {serial} 在售后单 {case} 里也是发出的。</translation>
    </message>
    <message>
        <source>The serial number that came back ({returned}) is not the one that was sold ({sold}).</source>
        <translation>退回的序列号（{returned}）和发出的（{sold}）不一样。</translation>
    </message>
    <message>
        <source>The serial number that came back, {serial}, came back in case {case} as well.</source>
        <translation>退回的序列号 {serial} 在售后单 {case} 里也退回过。</translation>
    </message>
    <message>
        <source>The serial number that came back, {serial}, was sold in case {case}.</source>
        <translation>退回的序列号 {serial} 是售后单 {case} 发出的。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> pictures</source>
        <translation> 张</translation>
    </message>
    <message>
        <source>Address of a PostgreSQL database that several computers share, as postgresql://user@server:5432/name; empty: a file on this one. Holds from the next start.</source>
        <translation>多台电脑共用的 PostgreSQL 数据库地址，形如 postgresql://user@server:5432/name；留空则用本机上的文件。下次启动时生效。</translation>
    </message>
    <message>
        <source>An address is kept without its password. Write the password into the password file (.pgpass; on Windows %APPDATA%\postgresql\pgpass.conf), and leave it out here.</source>
        <translation>地址里不保存密码。请把密码写进密码文件（.pgpass；Windows 上是 %APPDATA%\postgresql\pgpass.conf），这里不要填写。</translation>
    </message>
    <message>
        <source>Another FFmpeg than the one that comes along; holds from the next start.</source>
        <translation>不用自带的 FFmpeg 时填写；下次启动生效。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up and read again: {cases} cases, {originals} originals in {path}.</source>
        <translation>已备份并复核：售后单 {cases} 单，原件 {originals} 个，存于 {path}。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码识别</translation>
    </message>
    <message>
        <source>Best typed on the page Measures; here as pdd.dispute_rate=0.01 for one per cent.</source>
        <translation>建议在“售后指标”页填写；这里写成 pdd.dispute_rate=0.01，表示 1 %。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>Cases, originals and packets lie here and nowhere else. Nothing is ever sent anywhere.</source>
        <translation>售后单、原件和材料都只放在这里，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Character recognition</source>
        <translation>文字识别</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即自检</translation>
    </message>
    <message>
        <source>Checking this installation</source>
        <translation>正在自检</translation>
    </message>
    <message>
        <source>Chinese texts</source>
        <translation>中文文字</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Correct that line, or delete the file to go back to the defaults.</source>
        <translation>请改正这一行，或删除该文件以恢复默认设置。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Database on a server</source>
        <translation>服务器上的数据库</translation>
    </message>
    <message>
        <source>Days to keep</source>
        <translation>保存天数</translation>
    </message>
    <message>
        <source>Delete nothing</source>
        <translation>不删除</translation>
    </message>
    <message>
        <source>Delete {count} for good ({size})…</source>
        <translation>永久删除 {count} 项（{size}）…</translation>
    </message>
    <message>
        <source>Deleted and recorded: {count}, {size}.</source>
        <translation>已删除并记录：{count} 项，{size}。</translation>
    </message>
    <message>
        <source>Deleting what is held no longer</source>
        <translation>正在删除已过保留期的内容</translation>
    </message>
    <message>
        <source>Every original is read and its hash compared; every recorded step is held against the next.</source>
        <translation>逐个读取原件并比对哈希值；逐条核对操作记录是否连贯。</translation>
    </message>
    <message>
        <source>Every part is tried, not just looked for: FFmpeg, recognition, fonts, database.</source>
        <translation>每个组件都会真的试一遍：FFmpeg、识别、字体、数据库。</translation>
    </message>
    <message>
        <source>Everything recorded here, and rules of your own, will be replaced by what lies in {file}. What is here now is copied to the folder “backups” of the data folder first; originals stay where they are.</source>
        <translation>这里的全部记录和自定规则会被 {file} 中的内容取代。现有记录会先复制到数据文件夹的“backups”里；原件留在原处。</translation>
    </message>
    <message>
        <source>Everything that holds texts grows with them.</source>
        <translation>按钮、列表等随文字一起放大。</translation>
    </message>
    <message>
        <source>FFmpeg</source>
        <translation>FFmpeg</translation>
    </message>
    <message>
        <source>FFmpeg of your own</source>
        <translation>自备的 FFmpeg</translation>
    </message>
    <message>
        <source>Favourite replies</source>
        <translation>常用话术</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First questions answered</source>
        <translation>首次设置已完成</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Frames per video</source>
        <translation>每个视频的截图张数</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Held no longer: {count}, {size}. Nothing goes by itself.</source>
        <translation>已过保留期：{count} 项，{size}。程序不会自行删除。</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>How long originals and packets of a closed case are held at least; nothing is deleted by itself.</source>
        <translation>售后单关闭后，原件和申诉材料至少保留多久；程序不会自行删除。</translation>
    </message>
    <message>
        <source>How many waybill frames are picked from a video.</source>
        <translation>从一个视频里取几张面单截图。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the screen. What goes to a platform is always Chinese.</source>
        <translation>界面语言。提交给平台的内容一律是中文。</translation>
    </message>
    <message>
        <source>Last backup {at}, {days} days ago: {file}, {size}.</source>
        <translation>上次备份 {at}（{days} 天前）：{file}，{size}。</translation>
    </message>
    <message>
        <source>Last backup {at}: {file}, {size}.</source>
        <translation>上次备份 {at}：{file}，{size}。</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Marked with a star on the page Replies; they stand first there.</source>
        <translation>在“话术”页标星的话术，排在最前面。</translation>
    </message>
    <message>
        <source>Minutes before the end</source>
        <translation>提前提醒（分钟）</translation>
    </message>
    <message>
        <source>Never backed up. If this disk fails, cases and originals are gone.</source>
        <translation>从未备份。磁盘一旦损坏，售后单和原件都会丢失。</translation>
    </message>
    <message>
        <source>New cases start with it.</source>
        <translation>新建售后单时默认填入。</translation>
    </message>
    <message>
        <source>New originals: {week} a week; at this rate the disk is full in {days} days.</source>
        <translation>每周新增原件 {week}；按此速度 {days} 天后存满。</translation>
    </message>
    <message>
        <source>New originals: {week} a week; at this rate the disk lasts more than ten years.</source>
        <translation>每周新增原件 {week}；按此速度还能用十年以上。</translation>
    </message>
    <message>
        <source>New videos in it are checked by themselves while the window is open; holds from the next start.</source>
        <translation>窗口打开时自动检查其中的新视频；下次启动时生效。</translation>
    </message>
    <message>
        <source>No folder is named: the originals are in the data folder of this computer.</source>
        <translation>没有填写文件夹：原件存放在本机的数据文件夹里。</translation>
    </message>
    <message>
        <source>No new originals in the last weeks.</source>
        <translation>最近几周没有新增原件。</translation>
    </message>
    <message>
        <source>No server is named: the records are in a file on this computer.</source>
        <translation>没有填写服务器：记录存放在本机的文件里。</translation>
    </message>
    <message>
        <source>Nothing is changed there. The password comes from the password file and is never shown.</source>
        <translation>只试连，不改动任何内容。密码取自密码文件，从不显示。</translation>
    </message>
    <message>
        <source>Nothing may be let go now.</source>
        <translation>目前没有可以清理的内容。</translation>
    </message>
    <message>
        <source>Notices of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>On another disk or a share: a backup beside the records goes with them.</source>
        <translation>请选另一块磁盘或共享文件夹：和记录放在同一块盘，坏了会一起丢。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Originals and backup</source>
        <translation>原件与备份</translation>
    </message>
    <message>
        <source>Originals and records</source>
        <translation>原件与记录</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Platform that new cases and checks start with.</source>
        <translation>新建售后单和检查视频时默认的平台。</translation>
    </message>
    <message>
        <source>Platforms and shops</source>
        <translation>平台与店铺</translation>
    </message>
    <message>
        <source>PostgreSQL {version} at {place} answers; its records are up to date.</source>
        <translation>{place} 上的 PostgreSQL {version} 已连通；数据表是最新的。</translation>
    </message>
    <message>
        <source>PostgreSQL {version} at {place} answers; the database is empty, the next start sets it up.</source>
        <translation>{place} 上的 PostgreSQL {version} 已连通；数据库是空的，下次启动会建好数据表。</translation>
    </message>
    <message>
        <source>PostgreSQL {version} at {place} answers; the next start brings its records up to date, after a copy.</source>
        <translation>{place} 上的 PostgreSQL {version} 已连通；下次启动会先备份再升级数据表。</translation>
    </message>
    <message>
        <source>Put them back from a backup: {names}</source>
        <translation>请从备份中找回：{names}</translation>
    </message>
    <message>
        <source>Reading headers</source>
        <translation>读取文件头</translation>
    </message>
    <message>
        <source>Recorded since then: {count} entries.</source>
        <translation>此后新增记录 {count} 条。</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminders also appear there while the window is behind others.</source>
        <translation>窗口不在前面时，也在桌面弹出提醒。</translation>
    </message>
    <message>
        <source>Reminders also sound the system's signal.</source>
        <translation>提醒时同时播放系统提示音。</translation>
    </message>
    <message>
        <source>Replace what is here</source>
        <translation>取代现有记录</translation>
    </message>
    <message>
        <source>Restored and proven: {cases} cases, {entries} entries. Close the program and start it again.</source>
        <translation>已恢复并校验：售后单 {cases} 单，操作记录 {entries} 条。请关闭程序后重新启动。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Several computers</source>
        <translation>多台电脑</translation>
    </message>
    <message>
        <source>Shared folder of the originals</source>
        <translation>原件库共享文件夹</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Still held: {parts}.</source>
        <translation>仍需保留：{parts}。</translation>
    </message>
    <message>
        <source>Strong contrast draws thick edges and pure black and white.</source>
        <translation>高对比度用粗边框和纯黑白显示。</translation>
    </message>
    <message>
        <source>Strong contrast, black on white</source>
        <translation>高对比度（白底黑字）</translation>
    </message>
    <message>
        <source>Strong contrast, white on black</source>
        <translation>高对比度（黑底白字）</translation>
    </message>
    <message>
        <source>Switched off, the next start asks them again.</source>
        <translation>关闭后，下次启动会重新询问。</translation>
    </message>
    <message>
        <source>Test the database</source>
        <translation>测试数据库</translation>
    </message>
    <message>
        <source>Test the folder</source>
        <translation>测试文件夹</translation>
    </message>
    <message>
        <source>Testing the database</source>
        <translation>正在测试数据库</translation>
    </message>
    <message>
        <source>Testing the folder</source>
        <translation>正在测试文件夹</translation>
    </message>
    <message>
        <source>The database is shared: it is replaced for every computer that works with it. Let the others close.</source>
        <translation>数据库是共用的：所有使用它的电脑都会被取代。请让其他电脑先关闭程序。</translation>
    </message>
    <message>
        <source>The folder can be written; {free} of {total} are free.</source>
        <translation>文件夹可以写入；共 {total}，剩余 {free}。</translation>
    </message>
    <message>
        <source>The settings file {file} is wrong at {field}: {why}.</source>
        <translation>设置文件 {file} 的 {field} 有误：{why}。</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Thresholds of measures</source>
        <translation>售后指标阈值</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>立即测试</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即校验</translation>
    </message>
    <message>
        <source>Verifying originals and records</source>
        <translation>正在校验原件与记录</translation>
    </message>
    <message>
        <source>Version {program}  ·  Python {python}  ·  Qt {qt}</source>
        <translation>版本 {program}  ·  Python {python}  ·  Qt {qt}</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>版本与许可</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监看文件夹</translation>
    </message>
    <message>
        <source>What may be let go</source>
        <translation>可以清理的内容</translation>
    </message>
    <message>
        <source>What this installation can do</source>
        <translation>程序自检</translation>
    </message>
    <message>
        <source>When to remind before a window ends, as 120,30; at the end it always does.</source>
        <translation>时效截止前多久提醒，形如 120,30；到期时一定提醒。</translation>
    </message>
    <message>
        <source>Where several computers keep the originals; empty: on this one. Holds from the next start.</source>
        <translation>多台电脑共用的原件存放位置；留空则放在本机。下次启动时生效。</translation>
    </message>
    <message>
        <source>Why they go (it is recorded)</source>
        <translation>删除原因（会写入操作记录）</translation>
    </message>
    <message>
        <source>Write down why first.</source>
        <translation>请先填写原因。</translation>
    </message>
    <message>
        <source>Yes, delete {count} for good ({size})</source>
        <translation>确认永久删除 {count} 项（{size}）</translation>
    </message>
    <message>
        <source>a clock runs: {count} ({size})</source>
        <translation>时效未结束：{count} 项（{size}）</translation>
    </message>
    <message>
        <source>days to keep not over: {count} ({size})</source>
        <translation>保存天数未到：{count} 项（{size}）</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>numbers, with commas between</source>
        <translation>数字，用逗号隔开</translation>
    </message>
    <message>
        <source>open cases: {count} ({size})</source>
        <translation>售后单未结：{count} 项（{size}）</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>packet</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>parcels without an owner: {count} ({size})</source>
        <translation>无主包裹：{count} 项（{size}）</translation>
    </message>
    <message>
        <source>the one that comes along</source>
        <translation>使用自带的</translation>
    </message>
    <message>
        <source>words, with commas between</source>
        <translation>多项用逗号隔开</translation>
    </message>
    <message>
        <source>{count} originals are damaged or missing.</source>
        <translation>{count} 个原件损坏或缺失。</translation>
    </message>
    <message>
        <source>{count} originals are missing in the vault and so in the backup.</source>
        <translation>原件库缺少 {count} 个原件，备份里同样没有。</translation>
    </message>
    <message>
        <source>{free} of {total} are free.</source>
        <translation>磁盘共 {total}，剩余 {free}。</translation>
    </message>
    <message>
        <source>{kind} {size}</source>
        <translation>{kind} {size}</translation>
    </message>
    <message>
        <source>“{value}” cannot be used here; the setting stays as it was.</source>
        <translation>这里不能填“{value}”，设置保持不变。</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Choose fewer, or write a CSV file.</source>
        <translation>请缩小范围，或导出为 CSV 文件。</translation>
    </message>
    <message>
        <source>Write a CSV file instead.</source>
        <translation>请改为导出 CSV 文件。</translation>
    </message>
    <message>
        <source>{count} rows do not fit into one table; a spreadsheet takes {limit}.</source>
        <translation>一张表放不下 {count} 行；电子表格最多 {limit} 行。</translation>
    </message>
    <message>
        <source>“{column}” in row {row} has {count} characters; a spreadsheet takes {limit}.</source>
        <translation>第 {row} 行的“{column}”有 {count} 个字符；电子表格最多 {limit} 个。</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Buyer acts</source>
        <translation>等买家处理</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No longer counts</source>
        <translation>不再计时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Platform acts</source>
        <translation>等平台处理</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Start unknown</source>
        <translation>起点未知</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>You act</source>
        <translation>等商家处理</translation>
    </message>
</context>
<context>
    <name>stats</name>
    <message>
        <source>(no shop named)</source>
        <translation>（未填店铺）</translation>
    </message>
    <message>
        <source>(not noted)</source>
        <translation>（未记录）</translation>
    </message>
    <message>
        <source>9 of 10 within (h)</source>
        <translation>九成不超过（小时）</translation>
    </message>
    <message>
        <source>All orders (back office)</source>
        <translation>订单总数（后台）</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部店铺</translation>
    </message>
    <message>
        <source>Amount unknown</source>
        <translation>金额未知</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>申诉金额</translation>
    </message>
    <message>
        <source>Appealed, known from events only</source>
        <translation>申诉金额（只见于事件）</translation>
    </message>
    <message>
        <source>As typed from the back office.</source>
        <translation>按后台显示填写。</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申诉金额</translation>
    </message>
    <message>
        <source>At stake now</source>
        <translation>待定金额（还能争取）</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>Cases at stake without an amount: {count}.</source>
        <translation>结果待定、没有金额的售后单：{count} 单。</translation>
    </message>
    <message>
        <source>Cases by day</source>
        <translation>每日售后单</translation>
    </message>
    <message>
        <source>Cases opened</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>Cases opened without a cause noted (`case facts`): {count} of {of}.</source>
        <translation>没有记原因的新售后单（`case facts`）：{of} 单中的 {count} 单。</translation>
    </message>
    <message>
        <source>Cases whose window ran out, without an amount: {count}.</source>
        <translation>时效已过、没有金额的售后单：{count} 单。</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Causes, as noted</source>
        <translation>售后原因（按记录）</translation>
    </message>
    <message>
        <source>Choose a measure to see where its figure comes from, and to type what is missing.</source>
        <translation>点选一项指标，查看数字来源，补填缺少的数字。</translation>
    </message>
    <message>
        <source>Computed from the records: {counted} of {of}.</source>
        <translation>按记录计算：{of} 中的 {counted}。</translation>
    </message>
    <message>
        <source>Copied: {count} rows with their headings.</source>
        <translation>已复制 {count} 行（含表头）。</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Cost by month</source>
        <translation>每月成本</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Days, today included</source>
        <translation>天数（含今天）</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>有结果</translation>
    </message>
    <message>
        <source>Decided attempts that do not say who handed them in: {count}.</source>
        <translation>有结果、没写提交人的申诉：{count} 次。</translation>
    </message>
    <message>
        <source>Decided, by kind of appeal</source>
        <translation>各类申诉的结果</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Export (xlsx)…</source>
        <translation>导出 xlsx…</translation>
    </message>
    <message>
        <source>Figure in the back office (%)</source>
        <translation>后台显示的数字（%）</translation>
    </message>
    <message>
        <source>Figure in the back office (hours)</source>
        <translation>后台显示的数字（小时）</translation>
    </message>
    <message>
        <source>Figure in the back office (orders)</source>
        <translation>后台显示的数字（单）</translation>
    </message>
    <message>
        <source>Figure in the back office (yuan)</source>
        <translation>后台显示的数字（元）</translation>
    </message>
    <message>
        <source>First reply in the chat</source>
        <translation>聊天首次回复</translation>
    </message>
    <message>
        <source>First response to an application</source>
        <translation>对售后申请的首次响应</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>From signing to handing in</source>
        <translation>从签收到提交</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>How close to the end of windows</source>
        <translation>离截止还有多远</translation>
    </message>
    <message>
        <source>In the first half</source>
        <translation>前一半时间内完成</translation>
    </message>
    <message>
        <source>In the last tenth</source>
        <translation>最后十分之一内完成</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>及时</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Mean (h)</source>
        <translation>平均（小时）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>售后指标</translation>
    </message>
    <message>
        <source>Measures against their thresholds (%)</source>
        <translation>指标占阈值的比例（%）</translation>
    </message>
    <message>
        <source>Measures: {names}.</source>
        <translation>指标有：{names}。</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Median (h)</source>
        <translation>中位数（小时）</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Money by day (yuan)</source>
        <translation>每日金额（元）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Nearly missed</source>
        <translation>险些错过</translation>
    </message>
    <message>
        <source>Nearly past</source>
        <translation>接近阈值</translation>
    </message>
    <message>
        <source>No amounts are known within these days.</source>
        <translation>这些天没有已知金额。</translation>
    </message>
    <message>
        <source>No attempt was decided within these days.</source>
        <translation>这些天没有出结果的申诉。</translation>
    </message>
    <message>
        <source>No case was opened and nothing handed in within these days.</source>
        <translation>这些天没有新建售后单，也没有提交。</translation>
    </message>
    <message>
        <source>No cause was noted in the cases of these days.</source>
        <translation>这些天的售后单都没有记原因。</translation>
    </message>
    <message>
        <source>No figure without the back office (--figure NAME=VALUE): {names}.</source>
        <translation>要看后台才有的数字（--figure 名称=数值）：{names}。</translation>
    </message>
    <message>
        <source>No formula in the text: type what the back office shows (--figure {measure}=…).</source>
        <translation>原文没有给算法：请填后台显示的数字（--figure {measure}=…）。</translation>
    </message>
    <message>
        <source>No measure has both a figure and a threshold.</source>
        <translation>没有既有数字又有阈值的指标。</translation>
    </message>
    <message>
        <source>No response, submission or stage ended within these days.</source>
        <translation>这些天没有完成的响应、提交或环节。</translation>
    </message>
    <message>
        <source>No threshold</source>
        <translation>未设阈值</translation>
    </message>
    <message>
        <source>No window of yours ended within these days.</source>
        <translation>这些天没有结束的商家时效。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nothing was recorded that it could be taken of.</source>
        <translation>没有可以计算的记录。</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Open cases that hold no amount at all: {count}.</source>
        <translation>没有任何金额的未结售后单：{count} 单。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分成功</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>超过阈值</translation>
    </message>
    <message>
        <source>Past the threshold, and one is enough for a restriction (000:L19): {names}.</source>
        <translation>已超过阈值，任何一项偏高都可能被限制（依据 000:L19）：{names}。</translation>
    </message>
    <message>
        <source>Past the threshold, and one is enough for a restriction: {names}.</source>
        <translation>已超过阈值，任何一项偏高都可能被限制：{names}。</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Point at the plot, or use the arrow keys, to read its figures.</source>
        <translation>把鼠标移到图上，或按方向键，查看具体数字。</translation>
    </message>
    <message>
        <source>Really gone</source>
        <translation>净损失</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refunds and freight by month (yuan)</source>
        <translation>每月退款与运费（元）</translation>
    </message>
    <message>
        <source>Refunds without an amount, in the event as in the case: {count}.</source>
        <translation>事件和售后单里都没有金额的退款：{count} 笔。</translation>
    </message>
    <message>
        <source>Response times and stages (hours)</source>
        <translation>响应与各环节用时（小时）</translation>
    </message>
    <message>
        <source>Results only typed as events, which are in no rate: {count}.</source>
        <translation>只录了事件、不计入成功率的结果：{count} 次。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share won</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Show all {count} measures</source>
        <translation>显示全部 {count} 项指标</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source {source}, {date}</source>
        <translation>依据 {source}，{date}</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>阶段：{stage}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还在协商</translation>
    </message>
    <message>
        <source>Submissions only typed as events, so that what was in them is not known (`attempt submit`): {count}.</source>
        <translation>只录了事件、不知道交了什么的提交（请用 `attempt submit`）：{count} 次。</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>申诉成功率</translation>
    </message>
    <message>
        <source>Successes recorded without what came back (`attempt result … --amount`): {count}.</source>
        <translation>记了成功、没记追回金额的（`attempt result … --amount`）：{count} 次。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The net cost grew in each of the last three months: time to talk to the platform's contact (000:L13).</source>
        <translation>最近三个月售后净支出逐月上升：可以向平台小二反馈（依据 000:L13）。</translation>
    </message>
    <message>
        <source>The net cost grew in each of the last three months: time to talk to the platform's contact.</source>
        <translation>净成本连续三个月上升：该找平台对接人沟通了。</translation>
    </message>
    <message>
        <source>The platform's own measures</source>
        <translation>平台考核的售后指标</translation>
    </message>
    <message>
        <source>The running day is counted; the platforms do not say whether theirs is. Compare with the back office.</source>
        <translation>今天也算在内；平台没有说它算不算当天，请和后台对照。</translation>
    </message>
    <message>
        <source>The shop's threshold, same unit</source>
        <translation>店铺阈值（单位相同）</translation>
    </message>
    <message>
        <source>The text gives no formula: type what the back office shows.</source>
        <translation>原文没有给出算法：请填写后台显示的数字。</translation>
    </message>
    <message>
        <source>The text's formula is garbled: type what the back office shows (--figure {measure}=…).</source>
        <translation>原文的公式残缺，不计算：请填后台显示的数字（--figure {measure}=…）。</translation>
    </message>
    <message>
        <source>The text's formula is garbled: type what the back office shows.</source>
        <translation>原文的公式有误：请填写后台显示的数字。</translation>
    </message>
    <message>
        <source>There is no measure “{name}” here.</source>
        <translation>这里没有指标“{name}”。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Told in its own part: stages, causes or money.</source>
        <translation>另见阶段、原因或金额部分。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What these figures leave out</source>
        <translation>以上数字未包括</translation>
    </message>
    <message>
        <source>Why not, or mind</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Window ran out</source>
        <translation>时效已过</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Windows missed</source>
        <translation>错过的时效</translation>
    </message>
    <message>
        <source>With up to a quarter left</source>
        <translation>剩余不到四分之一</translation>
    </message>
    <message>
        <source>With up to half left</source>
        <translation>剩余不到一半</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>追回</translation>
    </message>
    <message>
        <source>Won back, known from events only</source>
        <translation>追回（只见于事件）</translation>
    </message>
    <message>
        <source>Write a share as 0.012, hours as 12.5.</source>
        <translation>比例写成 0.012，小时写成 12.5。</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写入表格</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Yuan back</source>
        <translation>追回（元）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>appeal</source>
        <translation>申诉类型</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>courier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>loyal customer</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>merchant</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>nearly missed</source>
        <translation>险些错过</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>over {counted}</source>
        <translation>{counted} 笔合计</translation>
    </message>
    <message>
        <source>over {counted}; {unknown} more without an amount</source>
        <translation>{counted} 笔合计，另有 {unknown} 笔没有金额</translation>
    </message>
    <message>
        <source>party at fault</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>really gone {money}</source>
        <translation>净损失 {money}</translation>
    </message>
    <message>
        <source>satisfaction (1 to 5, mean)</source>
        <translation>满意度（1 到 5，平均）</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>阈值 {value}</translation>
    </message>
    <message>
        <source>up to 9 of 10</source>
        <translation>至九成</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{counted} counted, but of how many orders is not known: orders without after-sale trouble are not kept here (--orders with the number of the back office).</source>
        <translation>计入 {counted} 单，但不知道总订单数：没有售后的订单不在本程序里（用 --orders 填后台的总数）。</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} of {of}</source>
        <translation>{of} 中的 {count}</translation>
    </message>
    <message>
        <source>{count} open now</source>
        <translation>现有未结 {count} 单</translation>
    </message>
    <message>
        <source>{count} wait for a result</source>
        <translation>{count} 次等待结果</translation>
    </message>
    <message>
        <source>{days} days, rolling</source>
        <translation>近 {days} 天滚动</translation>
    </message>
    <message>
        <source>{first} to {last}, platform time</source>
        <translation>{first} 至 {last}（北京时间）</translation>
    </message>
    <message>
        <source>{first} to {last}: {opened} cases opened, {open} open now, {submitted} handed in, {waiting} waiting.</source>
        <translation>{first} 至 {last}：新建售后单 {opened} 单，现有未结 {open} 单，提交 {submitted} 次，等待结果 {waiting} 次。</translation>
    </message>
    <message>
        <source>{measure}: {why}</source>
        <translation>{measure}：{why}</translation>
    </message>
    <message>
        <source>{median} / {p90} h ({count})</source>
        <translation>{median} / {p90} 小时（{count} 次）</translation>
    </message>
    <message>
        <source>{median} h (only {count})</source>
        <translation>{median} 小时（仅 {count} 次）</translation>
    </message>
    <message>
        <source>{near} nearly, of {count} that ended</source>
        <translation>已结束 {count} 个，险些错过 {near} 个</translation>
    </message>
    <message>
        <source>{percent} % of the threshold</source>
        <translation>阈值的 {percent} %</translation>
    </message>
    <message>
        <source>{stage}: not known yet</source>
        <translation>{stage}：还不知道</translation>
    </message>
    <message>
        <source>{stage}: {hours} h</source>
        <translation>{stage}：{hours} 小时</translation>
    </message>
    <message>
        <source>{title}: {value}, {state}</source>
        <translation>{title}：{value}，{state}</translation>
    </message>
    <message>
        <source>{value} h</source>
        <translation>{value} 小时</translation>
    </message>
    <message>
        <source>{value} orders</source>
        <translation>{value} 单</translation>
    </message>
    <message>
        <source>“{value}” is no figure.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>… and {count} more (--xlsx or --json shows all).</source>
        <translation>……还有 {count} 行（--xlsx 或 --json 可看全部）。</translation>
    </message>
</context>
<context>
    <name>stills</name>
    <message>
        <source>Check the file again: it may have changed since.</source>
        <translation>请重新检查该文件：它可能已被改动。</translation>
    </message>
    <message>
        <source>{path} shows no picture at {at_s} s.</source>
        <translation>{path} 在 {at_s} 秒处没有画面。</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>A stored record ({kind}) cannot be read: {why}.</source>
        <translation>有一条已保存的记录（{kind}）无法读取：{why}。</translation>
    </message>
    <message>
        <source>A text is too long for the database {path}, or holds a sign that it cannot keep.</source>
        <translation>有一段文字过长，或含有数据库 {path} 无法保存的字符。</translation>
    </message>
    <message>
        <source>Case {case} was changed by somebody else meanwhile.</source>
        <translation>售后单 {case} 已被别人改动。</translation>
    </message>
    <message>
        <source>Check that it runs, and the network between. The system says: {why}</source>
        <translation>请检查服务器是否在运行、网络是否畅通。系统提示：{why}</translation>
    </message>
    <message>
        <source>Choose a data folder on a local disk that you may write to.</source>
        <translation>请选择本机磁盘上可写入的数据文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer: over a network the database breaks.</source>
        <translation>请选择本机磁盘上的文件夹：放在网络盘上数据库会损坏。</translation>
    </message>
    <message>
        <source>Connect it, or make the folder if it is to be a new one.</source>
        <translation>请连接该文件夹；如需新建，请先创建。</translation>
    </message>
    <message>
        <source>Connect the disk or the share, or choose another folder.</source>
        <translation>请连接磁盘或共享文件夹，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>Correct `database` in the settings: postgresql://user@server:5432/name.</source>
        <translation>请更正设置中的 `database`：postgresql://user@server:5432/name。</translation>
    </message>
    <message>
        <source>Keep your own file. Run `vault verify`, then restore from a backup.</source>
        <translation>请保留自己的文件。先运行 `vault verify`，再从备份恢复。</translation>
    </message>
    <message>
        <source>Look at the case to see what is attached to it.</source>
        <translation>请打开售后单查看已添加的凭证。</translation>
    </message>
    <message>
        <source>Look it up by any part of its numbers.</source>
        <translation>可用任意单号的一部分查找。</translation>
    </message>
    <message>
        <source>Look whether the last step was recorded before you repeat it.</source>
        <translation>重复操作前，请先查看上一步是否已记录。</translation>
    </message>
    <message>
        <source>Make a database with the encoding UTF8, and name that one.</source>
        <translation>请新建编码为 UTF8 的数据库，并在设置中填写它。</translation>
    </message>
    <message>
        <source>Make that database on the server, or correct its name. It says: {why}</source>
        <translation>请在服务器上新建该数据库，或更正名称。服务器提示：{why}</translation>
    </message>
    <message>
        <source>Make the user the owner of that database, or grant it all rights on it.</source>
        <translation>请将该用户设为此数据库的所有者，或授予全部权限。</translation>
    </message>
    <message>
        <source>Name one file, not a folder or a device.</source>
        <translation>请指定一个文件，而不是文件夹或设备。</translation>
    </message>
    <message>
        <source>No video with the hash {sha256} is registered.</source>
        <translation>没有登记过哈希值为 {sha256} 的视频。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever keeps the server.</source>
        <translation>未作任何更改。请联系服务器管理员。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose an empty database or another data folder.</source>
        <translation>未作任何更改。请选择空数据库或其他数据文件夹。</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy it again from where it came from, or take another.</source>
        <translation>未作任何更改。请从来源重新复制，或换一个备份。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, then try again.</source>
        <translation>没有改动任何内容。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the data folder from a backup.</source>
        <translation>没有改动任何内容。请从备份恢复数据文件夹。</translation>
    </message>
    <message>
        <source>Nothing was changed. Shorten what was typed.</source>
        <translation>未作任何更改。请缩短所填内容。</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait until the other program is done, then try again.</source>
        <translation>没有改动任何内容。请等另一个程序用完后重试。</translation>
    </message>
    <message>
        <source>Open it again, look at the change, then repeat yours.</source>
        <translation>请重新打开，看过改动后再改一次。</translation>
    </message>
    <message>
        <source>Put it back from a backup, or choose another data folder to begin anew.</source>
        <translation>请从备份放回；如要重新开始，请选择另一个数据文件夹。</translation>
    </message>
    <message>
        <source>Put the right one into the password file (.pgpass), or into `database`.</source>
        <translation>请在密码文件（.pgpass）或 `database` 中填写正确的密码。</translation>
    </message>
    <message>
        <source>Restore into a new data folder, or say --replace: they are backed up before that.</source>
        <translation>请恢复到新的数据文件夹，或加上 --replace：会先备份原有记录。</translation>
    </message>
    <message>
        <source>Restore the data folder from a backup, or update the program.</source>
        <translation>请从备份恢复数据文件夹，或更新本程序。</translation>
    </message>
    <message>
        <source>Restore the data folder from a backup.</source>
        <translation>请从备份恢复数据文件夹。</translation>
    </message>
    <message>
        <source>Restore the records from a backup.</source>
        <translation>请从备份恢复记录。</translation>
    </message>
    <message>
        <source>The backup {path} is damaged or no backup of this program (at {where}).</source>
        <translation>备份 {path} 已损坏，或不是本程序的备份（位置：{where}）。</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer version of this program.</source>
        <translation>备份 {path} 由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>The connection to the database {path} broke off.</source>
        <translation>与数据库 {path} 的连接中断。</translation>
    </message>
    <message>
        <source>The copy in {path} is not what was written.</source>
        <translation>{path} 中的副本与写入的内容不一致。</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be made: {why}.</source>
        <translation>无法建立数据文件夹 {path}：{why}。</translation>
    </message>
    <message>
        <source>The data folder {path} lies on a network drive ({kind}).</source>
        <translation>数据文件夹 {path} 在网络盘上（{kind}）。</translation>
    </message>
    <message>
        <source>The database server {path} cannot be reached.</source>
        <translation>无法连接数据库服务器 {path}。</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened or written.</source>
        <translation>数据库 {path} 无法打开或写入。</translation>
    </message>
    <message>
        <source>The database {path} holds texts as {encoding}, not as UTF8.</source>
        <translation>数据库 {path} 的文字编码是 {encoding}，不是 UTF8。</translation>
    </message>
    <message>
        <source>The database {path} is damaged.</source>
        <translation>数据库 {path} 已损坏。</translation>
    </message>
    <message>
        <source>The database {path} is in use by another program for too long.</source>
        <translation>数据库 {path} 被另一个程序占用太久。</translation>
    </message>
    <message>
        <source>The database {path} is missing or empty, but {entries} entries were recorded.</source>
        <translation>数据库 {path} 不见了或是空的，但曾有 {entries} 条操作记录。</translation>
    </message>
    <message>
        <source>The database {path} was made by a newer version of this program.</source>
        <translation>数据库 {path} 是由更新版本的程序建立的。</translation>
    </message>
    <message>
        <source>The disk failed while the database {path} was used.</source>
        <translation>使用数据库 {path} 时磁盘出错。</translation>
    </message>
    <message>
        <source>The disk may be failing: check it, and keep your own file.</source>
        <translation>磁盘可能有故障：请检查磁盘，并保留自己的文件。</translation>
    </message>
    <message>
        <source>The disk of the database {path} is full.</source>
        <translation>数据库 {path} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>The original {path} in the vault is damaged.</source>
        <translation>原件库中的原件 {path} 已损坏。</translation>
    </message>
    <message>
        <source>The original {path} is missing from the vault.</source>
        <translation>原件库中缺少原件 {path}。</translation>
    </message>
    <message>
        <source>The rules {hash} are not in the database.</source>
        <translation>数据库中没有规则 {hash}。</translation>
    </message>
    <message>
        <source>The server does not let {user} into {path}.</source>
        <translation>服务器不允许 {user} 进入 {path}。</translation>
    </message>
    <message>
        <source>The server refuses the password of {user} for {path}.</source>
        <translation>服务器拒绝了 {user} 登录 {path} 的密码。</translation>
    </message>
    <message>
        <source>The setting `database` is no address of a PostgreSQL database.</source>
        <translation>设置 `database` 不是 PostgreSQL 数据库地址。</translation>
    </message>
    <message>
        <source>The shared folder of originals {path} cannot be reached.</source>
        <translation>无法访问共享的原件文件夹 {path}。</translation>
    </message>
    <message>
        <source>The tables of the database {path} are gone.</source>
        <translation>数据库 {path} 的数据表不见了。</translation>
    </message>
    <message>
        <source>The user may not read or write the database {path}.</source>
        <translation>该用户无权读写数据库 {path}。</translation>
    </message>
    <message>
        <source>There is no attempt {attempt}.</source>
        <translation>没有 {attempt} 这次申诉。</translation>
    </message>
    <message>
        <source>There is no case {case}.</source>
        <translation>没有售后单 {case}。</translation>
    </message>
    <message>
        <source>There is no evidence {evidence}.</source>
        <translation>没有凭证 {evidence}。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
        <source>Update this program; nothing was changed.</source>
        <translation>请更新本程序；没有改动任何内容。</translation>
    </message>
    <message>
        <source>Wait until it is complete (recorded, downloaded), then attach it again.</source>
        <translation>请等它录制或下载完成后再添加。</translation>
    </message>
    <message>
        <source>`attempt list` shows those that there are.</source>
        <translation>用 `attempt list` 查看已有的申诉。</translation>
    </message>
    <message>
        <source>{path} changed while it was copied.</source>
        <translation>复制时 {path} 发生了变化。</translation>
    </message>
    <message>
        <source>{path} holds records already ({entries} entries).</source>
        <translation>{path} 中已有记录（{entries} 条操作记录）。</translation>
    </message>
    <message>
        <source>{path} is no database of this program.</source>
        <translation>{path} 不是本程序的数据库。</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} 不是文件。</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Break</source>
        <translation>疑似剪辑</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>六面</translation>
    </message>
    <message>
        <source>Moments of the video</source>
        <translation>视频时刻</translation>
    </message>
    <message>
        <source>Own mark</source>
        <translation>人工标记</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>面单</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>48 h to handle</source>
        <translation>待处理（48 小时）</translation>
    </message>
    <message>
        <source>After-sale windows</source>
        <translation>售后时效</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>At the weekend</source>
        <translation>周末到期</translation>
    </message>
    <message>
        <source>Attach proof</source>
        <translation>上传凭证</translation>
    </message>
    <message>
        <source>Can be appealed</source>
        <translation>可申诉</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>有更新</translation>
    </message>
    <message>
        <source>Choose “All” to see every clock that runs.</source>
        <translation>点“全部”查看所有时效。</translation>
    </message>
    <message>
        <source>Copies the chosen rows (Ctrl or Shift and a press), or all that are shown</source>
        <translation>复制选中的行（按住 Ctrl 或 Shift 点选）；没有选中时复制列表里的全部</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy order numbers</source>
        <translation>复制订单号</translation>
    </message>
    <message>
        <source>Copy return waybills</source>
        <translation>复制退货运单号</translation>
    </message>
    <message>
        <source>Copy {count}</source>
        <translation>复制 {count} 行</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Enter: open · Ctrl+Enter: next step · Ctrl+C: copy</source>
        <translation>Enter 打开 · Ctrl+Enter 做下一步 · Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>It is Friday: {count} windows run out on Saturday and Sunday, {sum} at stake.</source>
        <translation>今天是周五：有 {count} 条时效在周六、周日到期，涉及金额 {sum}。</translation>
    </message>
    <message>
        <source>It is Friday: {count} windows run out on Saturday and Sunday.</source>
        <translation>今天是周五：有 {count} 条时效在周六、周日到期。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后到期</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Missing proof</source>
        <translation>缺少的凭证</translation>
    </message>
    <message>
        <source>Missing: {proofs}</source>
        <translation>还缺：{proofs}</translation>
    </message>
    <message>
        <source>Most yuan first</source>
        <translation>金额大的在前</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>New since yesterday</source>
        <translation>昨天以来新增</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No case contains “{fragment}”.</source>
        <translation>没有售后单包含“{fragment}”。</translation>
    </message>
    <message>
        <source>No clock runs</source>
        <translation>没有时效在走</translation>
    </message>
    <message>
        <source>No window runs</source>
        <translation>暂无时效</translation>
    </message>
    <message>
        <source>Nothing here contains “{fragment}”</source>
        <translation>这里没有包含“{fragment}”的</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a case as soon as a return arrives: scan its waybill, and the time left shows up here.</source>
        <translation>退货一到就建单：扫描面单，剩余时间就会显示在这里。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开售后单</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Overdue for more than 3 days</source>
        <translation>超时 3 天以上</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Press Enter to look through all cases, closed ones too, or open a new case.</source>
        <translation>按回车在全部售后单里找（包括已关闭的），或新建一单。</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>去补填</translation>
    </message>
    <message>
        <source>Record: {event}</source>
        <translation>补填：{event}</translation>
    </message>
    <message>
        <source>Reminder put off until {moment}: {reason}</source>
        <translation>{moment} 再提醒：{reason}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>发话术</translation>
    </message>
    <message>
        <source>Return waybill</source>
        <translation>退货运单号</translation>
    </message>
    <message>
        <source>Runs out today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Save as a calendar file (.ics)</source>
        <translation>保存为日历文件（.ics）</translation>
    </message>
    <message>
        <source>Save the windows as a calendar file</source>
        <translation>把时效保存为日历文件</translation>
    </message>
    <message>
        <source>Scan or type any part of a number, Enter opens the case</source>
        <translation>扫描或输入任意一段号码，按回车打开售后单</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>只看这些</translation>
    </message>
    <message>
        <source>Signed without proof</source>
        <translation>已签收未举证</translation>
    </message>
    <message>
        <source>Start unknown</source>
        <translation>起点未知</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supplement asked</source>
        <translation>需补充凭证</translation>
    </message>
    <message>
        <source>There is nothing of this to copy.</source>
        <translation>没有可复制的内容。</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>This weekend</source>
        <translation>本周末到期</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>Waiting for a result</source>
        <translation>等待结果</translation>
    </message>
    <message>
        <source>Waits for the buyer</source>
        <translation>等买家处理</translation>
    </message>
    <message>
        <source>What ends first</source>
        <translation>先到期的在前</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Windows, what runs out first on top</source>
        <translation>时效列表，最先到期的排在最上面</translation>
    </message>
    <message>
        <source>Yuan at stake</source>
        <translation>涉及金额（元）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{actor} · {name}</source>
        <translation>{actor} · {name}</translation>
    </message>
    <message>
        <source>{clock}: {consequence}</source>
        <translation>{clock}：{consequence}</translation>
    </message>
    <message>
        <source>{count} cases contain “{fragment}”: choose one below.</source>
        <translation>有 {count} 个售后单包含“{fragment}”，请在下面选。</translation>
    </message>
    <message>
        <source>{count} order numbers copied.</source>
        <translation>已复制 {count} 个订单号。</translation>
    </message>
    <message>
        <source>{count} return waybills copied.</source>
        <translation>已复制 {count} 个退货运单号。</translation>
    </message>
    <message>
        <source>{count} rows copied as a table.</source>
        <translation>已把 {count} 行复制为表格。</translation>
    </message>
    <message>
        <source>{count} windows were written to {path}. No numbers or names of buyers are in it.</source>
        <translation>已把 {count} 条时效写入 {path}。文件里没有单号，也没有买家姓名。</translation>
    </message>
    <message>
        <source>{day}  {count}</source>
        <translation>{day}  {count}</translation>
    </message>
    <message>
        <source>{first}, {rest}</source>
        <translation>{first}、{rest}</translation>
    </message>
    <message>
        <source>{sum} at stake</source>
        <translation>涉及金额 {sum}</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>could not tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>videos</name>
    <message>
        <source>  a copy, part {part} of {parts}, made from the file with SHA-256 {sha256}</source>
        <translation>  副本，第 {part} 段（共 {parts} 段），来源文件 SHA-256：{sha256}</translation>
    </message>
    <message>
        <source>  waybill {number} ({symbology}): read in {frames} pictures, first at {first} s</source>
        <translation>  运单号 {number}（{symbology}）：在 {frames} 幅画面中读到，最早 {first} 秒</translation>
    </message>
    <message>
        <source>A copy that fits can be made:</source>
        <translation>可以做一份符合限制的压缩件：</translation>
    </message>
    <message>
        <source>A copy within the limits; the original stays as it is.</source>
        <translation>做一份符合限制的压缩件，原件不动。</translation>
    </message>
    <message>
        <source>A parcel without an owner: kept in the vault, matched with its case later</source>
        <translation>无主包裹：视频先存入原件库，以后再归入售后单</translation>
    </message>
    <message>
        <source>Another number than expected, read in {frames} pictures from {first} on.</source>
        <translation>与应有的运单号不同；从 {first} 起，在 {frames} 个画面里读到。</translation>
    </message>
    <message>
        <source>Anywhere on this page, or paste copied files with Ctrl+V. Only read, never changed.</source>
        <translation>拖到本页任何位置都行，也可复制文件后按 Ctrl+V。只读取，不改动。</translation>
    </message>
    <message>
        <source>Attach to case</source>
        <translation>关联到售后单</translation>
    </message>
    <message>
        <source>Attached to case {case}</source>
        <translation>已关联到售后单 {case}</translation>
    </message>
    <message>
        <source>Back to the videos</source>
        <translation>返回视频</translation>
    </message>
    <message>
        <source>Being checked; you can look at it meanwhile.</source>
        <translation>正在检查，可以先看视频。</translation>
    </message>
    <message>
        <source>Case: any part of its number</source>
        <translation>售后单：任意一段号码</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Check again what was stopped or failed</source>
        <translation>重新检查已停止和未能检查的</translation>
    </message>
    <message>
        <source>Check these too</source>
        <translation>这些也检查</translation>
    </message>
    <message>
        <source>Check videos</source>
        <translation>检查视频</translation>
    </message>
    <message>
        <source>Checking was stopped; nothing was changed.</source>
        <translation>检查已停止，没有改动任何东西。</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose files (Ctrl+O)</source>
        <translation>选择文件（Ctrl+O）</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Clear what is finished</source>
        <translation>清除已完成的</translation>
    </message>
    <message>
        <source>Copy made: {size}, {share} % of the limit, {done}. It lies in {folder}.</source>
        <translation>压缩件已做好：{size}，占上限 {share}%，{done}。保存在 {folder}。</translation>
    </message>
    <message>
        <source>Copying {count} into the vault…</source>
        <translation>正在把 {count} 个视频存入原件库…</translation>
    </message>
    <message>
        <source>Copying {name} into the vault</source>
        <translation>正在把 {name} 存入原件库</translation>
    </message>
    <message>
        <source>Drop videos or a folder here</source>
        <translation>把视频或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Each to its own case</source>
        <translation>各归各单</translation>
    </message>
    <message>
        <source>Expected waybill</source>
        <translation>应有的运单号</translation>
    </message>
    <message>
        <source>Expected waybill of the next videos (optional)</source>
        <translation>接下来的视频应有的运单号（可不填）</translation>
    </message>
    <message>
        <source>Expected waybill {number}: it holds for the next videos.</source>
        <translation>应有的运单号 {number}：用于接下来添加的视频。</translation>
    </message>
    <message>
        <source>Files: {count}</source>
        <translation>文件：{count}</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder for the frames</source>
        <translation>截图保存到</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Format, size, length, one take and the waybill are checked; then attach what holds to its case.</source>
        <translation>检查格式、大小、时长、一镜到底和面单；合格的再关联到售后单。</translation>
    </message>
    <message>
        <source>Go on with the queue (Space)</source>
        <translation>继续检查（空格）</translation>
    </message>
    <message>
        <source>It is looked for again by itself; check the network or the drive.</source>
        <translation>会自动重试；请检查网络或磁盘。</translation>
    </message>
    <message>
        <source>It may belong to case {case}.</source>
        <translation>可能属于售后单 {case}。</translation>
    </message>
    <message>
        <source>Keep as parcel</source>
        <translation>存为无主包裹</translation>
    </message>
    <message>
        <source>Kept for parcel {parcel}</source>
        <translation>已归入无主包裹 {parcel}</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>凭证类型</translation>
    </message>
    <message>
        <source>Looking for videos in {name}</source>
        <translation>正在查找 {name} 里的视频</translation>
    </message>
    <message>
        <source>Make everything fit that does not</source>
        <translation>把超限的全部压缩</translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation>压缩到限制内</translation>
    </message>
    <message>
        <source>Making a copy that fits: {share} %</source>
        <translation>正在制作压缩件：{share}%</translation>
    </message>
    <message>
        <source>Making {name} fit</source>
        <translation>正在压缩 {name}</translation>
    </message>
    <message>
        <source>Match with case</source>
        <translation>归入售后单</translation>
    </message>
    <message>
        <source>More for the whole queue</source>
        <translation>整个列表的更多操作</translation>
    </message>
    <message>
        <source>Name the folder that holds the recordings.</source>
        <translation>请指定存放录像的文件夹。</translation>
    </message>
    <message>
        <source>New case with it</source>
        <translation>用它建单</translation>
    </message>
    <message>
        <source>New videos in this folder are checked by themselves, with their subfolders.</source>
        <translation>这个文件夹（含子文件夹）里新增的视频会自动检查。</translation>
    </message>
    <message>
        <source>No case has this number yet.</source>
        <translation>还没有售后单用这个号码。</translation>
    </message>
    <message>
        <source>No file was copied: nothing to paste.</source>
        <translation>没有复制文件，无可粘贴。</translation>
    </message>
    <message>
        <source>No moment at which the waybill could be read.</source>
        <translation>没有能读出运单号的画面。</translation>
    </message>
    <message>
        <source>No parcel waits for its case.</source>
        <translation>没有等着归单的包裹。</translation>
    </message>
    <message>
        <source>No waybill number counts yet: search for the case.</source>
        <translation>还没有可用的运单号，请搜索售后单。</translation>
    </message>
    <message>
        <source>No waybill number read</source>
        <translation>没有读到运单号</translation>
    </message>
    <message>
        <source>Nothing could be read from this file.</source>
        <translation>从这个文件里读不出任何内容。</translation>
    </message>
    <message>
        <source>Nothing is fetched from the network.</source>
        <translation>本程序不从网络下载任何东西。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开售后单</translation>
    </message>
    <message>
        <source>Parcel {parcel} without an owner came under {number}.</source>
        <translation>无主包裹 {parcel} 用的就是 {number}。</translation>
    </message>
    <message>
        <source>Parcels without an owner</source>
        <translation>无主包裹</translation>
    </message>
    <message>
        <source>Parcels without an owner: {count}</source>
        <translation>无主包裹：{count}</translation>
    </message>
    <message>
        <source>Parcels: {count}</source>
        <translation>无主包裹 {count}</translation>
    </message>
    <message>
        <source>Pause or go on with the videos</source>
        <translation>暂停或继续检查视频</translation>
    </message>
    <message>
        <source>Pause the queue (Space)</source>
        <translation>暂停排队（空格）</translation>
    </message>
    <message>
        <source>Paused: {waiting} held back</source>
        <translation>已暂停：{waiting} 个等着</translation>
    </message>
    <message>
        <source>Paused: {waiting} held back, {running} being finished</source>
        <translation>已暂停：{waiting} 个不再开始，{running} 个检查完为止</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Read in {frames} pictures from {first} on.</source>
        <translation>从 {first} 起，在 {frames} 个画面里读到。</translation>
    </message>
    <message>
        <source>Save the video on this computer first, then drop it here.</source>
        <translation>请先把视频保存到这台电脑，再拖进来。</translation>
    </message>
    <message>
        <source>Save waybill frames</source>
        <translation>保存面单截图</translation>
    </message>
    <message>
        <source>Scan it; it holds for the next videos.</source>
        <translation>扫描即可；只对接下来添加的视频有效。</translation>
    </message>
    <message>
        <source>See what a reviewer would refuse</source>
        <translation>先看看审核会卡在哪里</translation>
    </message>
    <message>
        <source>Seen in {frames} picture, first at {first}: not enough to count.</source>
        <translation>只在 {frames} 个画面里读到（{first}），还不能算数。</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop all checks</source>
        <translation>停止全部检查</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监看</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Taking frames of {name}</source>
        <translation>正在从 {name} 取截图</translation>
    </message>
    <message>
        <source>The expected number, read in {frames} pictures from {first} on.</source>
        <translation>与应有的运单号一致；从 {first} 起，在 {frames} 个画面里读到。</translation>
    </message>
    <message>
        <source>The parcel belongs to case {case} now.</source>
        <translation>包裹已归入售后单 {case}。</translation>
    </message>
    <message>
        <source>The same file is already attached in case {cases}.</source>
        <translation>同一个文件已关联到售后单 {cases}。</translation>
    </message>
    <message>
        <source>The watched folder {folder} cannot be reached.</source>
        <translation>监看的文件夹 {folder} 连不上。</translation>
    </message>
    <message>
        <source>There is no video in the folder {folder}.</source>
        <translation>文件夹 {folder} 里没有视频。</translation>
    </message>
    <message>
        <source>There is no video in this file that could be shown.</source>
        <translation>这个文件里没有可以显示的视频。</translation>
    </message>
    <message>
        <source>This file was handed in before, in case {case}: a reviewer may know it.</source>
        <translation>这个文件在售后单 {case} 里提交过，审核小二可能见过。</translation>
    </message>
    <message>
        <source>Videos to check</source>
        <translation>要检查的视频</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监看文件夹…</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>正在监看 {folder}</translation>
    </message>
    <message>
        <source>Waybill {number}</source>
        <translation>运单号 {number}</translation>
    </message>
    <message>
        <source>Waybill {number} is that of case {case}, not of the chosen one.</source>
        <translation>运单号 {number} 属于售后单 {case}，不是选中的这一单。</translation>
    </message>
    <message>
        <source>Waybill {number} is that of case {case}, which is closed.</source>
        <translation>运单号 {number} 属于售后单 {case}，但已关闭。</translation>
    </message>
    <message>
        <source>Waybill {number} is that of case {case}.</source>
        <translation>运单号 {number} 就是售后单 {case} 的。</translation>
    </message>
    <message>
        <source>Where the copy is put</source>
        <translation>压缩件放在哪里</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>问题大的排前面</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>约剩 {hours} 小时</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>being made to fit</source>
        <translation>压缩中</translation>
    </message>
    <message>
        <source>beside the original</source>
        <translation>放在原件旁边</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>压缩件</translation>
    </message>
    <message>
        <source>copy made</source>
        <translation>已有压缩件</translation>
    </message>
    <message>
        <source>copy of {name}</source>
        <translation>{name} 的压缩件</translation>
    </message>
    <message>
        <source>encoded anew in one piece</source>
        <translation>整段重新编码</translation>
    </message>
    <message>
        <source>folders that cannot be read: {count}</source>
        <translation>读不了的文件夹 {count} 个</translation>
    </message>
    <message>
        <source>for case {case}</source>
        <translation>用于 {case}</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>hidden files left aside: {count}</source>
        <translation>略过隐藏文件 {count} 个</translation>
    </message>
    <message>
        <source>in case {case}</source>
        <translation>已关联 {case}</translation>
    </message>
    <message>
        <source>in parcel {parcel}</source>
        <translation>已归 {parcel}</translation>
    </message>
    <message>
        <source>in the data folder</source>
        <translation>放进数据文件夹</translation>
    </message>
    <message>
        <source>in the list already: {count}</source>
        <translation>已在列表里 {count} 个</translation>
    </message>
    <message>
        <source>in {count} parts that overlap</source>
        <translation>分成 {count} 段，前后有重叠</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>还剩不到 1 分钟</translation>
    </message>
    <message>
        <source>no video found</source>
        <translation>里面没有视频</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未能检查</translation>
    </message>
    <message>
        <source>nothing was changed; F5 checks it again</source>
        <translation>没有改动文件；按 F5 重新检查</translation>
    </message>
    <message>
        <source>other files left aside: {count}</source>
        <translation>略过其他文件 {count} 个</translation>
    </message>
    <message>
        <source>packed anew, pictures unchanged</source>
        <translation>只换封装，画面不变</translation>
    </message>
    <message>
        <source>seen {moment}</source>
        <translation>{moment} 登记</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>{at} s: {before}, {after}</source>
        <translation>{at} 秒：{before}，{after}</translation>
    </message>
    <message>
        <source>{checked} of {all} checked</source>
        <translation>已检查 {checked}/{all}</translation>
    </message>
    <message>
        <source>{checked} of {all} checked, {left}</source>
        <translation>已检查 {checked}/{all}，{left}</translation>
    </message>
    <message>
        <source>{checked} of {all} checked, {waiting} waiting</source>
        <translation>已检查 {checked}/{all}，{waiting} 个排队</translation>
    </message>
    <message>
        <source>{count} cases have waybill {number}: choose one.</source>
        <translation>有 {count} 个售后单的运单号是 {number}，请选一个。</translation>
    </message>
    <message>
        <source>{count} frames written to {folder}.</source>
        <translation>已把 {count} 张截图保存到 {folder}。</translation>
    </message>
    <message>
        <source>{count} older videos lie in this folder; new ones are checked by themselves.</source>
        <translation>文件夹里原有 {count} 个视频；以后新增的会自动检查。</translation>
    </message>
    <message>
        <source>{count} videos chosen; of {known} the case is known by the waybill</source>
        <translation>选中 {count} 个视频；其中 {known} 个按运单号找到了售后单</translation>
    </message>
    <message>
        <source>{facts}  ·  {waybill}</source>
        <translation>{facts}  ·  {waybill}</translation>
    </message>
    <message>
        <source>{file}: no break was found; {out} holds an empty list.</source>
        <translation>{file}：没有发现疑似剪辑；{out} 里是一份空清单。</translation>
    </message>
    <message>
        <source>{file}: {at} s, {number}</source>
        <translation>{file}：{at} 秒，{number}</translation>
    </message>
    <message>
        <source>{file}: {verdict}</source>
        <translation>{file}：{verdict}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{folder} cannot be reached</source>
        <translation>{folder} 连不上</translation>
    </message>
    <message>
        <source>{name} is attached to case {case}.</source>
        <translation>{name} 已关联到售后单 {case}。</translation>
    </message>
    <message>
        <source>{name} is kept for parcel {parcel}; match it once its case is known.</source>
        <translation>{name} 已归入无主包裹 {parcel}；知道是哪一单后再归单。</translation>
    </message>
    <message>
        <source>{number}: no case has it.</source>
        <translation>{number} 还没有售后单。</translation>
    </message>
    <message>
        <source>{said} (and {count} more)</source>
        <translation>{said}（另有 {count} 项）</translation>
    </message>
    <message>
        <source>{said}.</source>
        <translation>{said}。</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{share} %, {left}</source>
        <translation>{share}%，{left}</translation>
    </message>
    <message>
        <source>{what} {hint}</source>
        <translation>{what}{hint}</translation>
    </message>
    <message>
        <source>{what} → {todo}</source>
        <translation>{what} → {todo}</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Cases</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>Evidence Desk</source>
        <translation>举证台</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>售后指标</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建售后单</translation>
    </message>
    <message>
        <source>No case has the number {number}.</source>
        <translation>没有号码为 {number} 的售后单。</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Unboxing Evidence Desk</source>
        <translation>开箱举证台</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>It holds a telephone number: leave it out.</source>
        <translation>含有电话号码：请删去。</translation>
    </message>
    <message>
        <source>It holds an address of the internet: forms refuse or hide it.</source>
        <translation>含有网址或邮箱：表单会拒收或隐藏。</translation>
    </message>
    <message>
        <source>It names “{found}”, which is not in the upload.</source>
        <translation>提到了“{found}”，但上传内容里没有。</translation>
    </message>
    <message>
        <source>The form may not show “{found}”.</source>
        <translation>表单可能显示不了“{found}”。</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>没有文字。</translation>
    </message>
    <message>
        <source>{count} bytes in {encoding}; the form takes {most}.</source>
        <translation>按 {encoding} 计 {count} 字节，表单最多收 {most} 字节。</translation>
    </message>
    <message>
        <source>{count} characters say little; {least} to {most} are usual.</source>
        <translation>只有 {count} 字，说得太少；一般写 {least} 到 {most} 字。</translation>
    </message>
    <message>
        <source>{count} characters; reviewers read {most} at most.</source>
        <translation>共 {count} 字；审核小二一般只看 {most} 字以内。</translation>
    </message>
    <message>
        <source>{count} characters; the form takes {most}.</source>
        <translation>共 {count} 字，表单最多收 {most} 字。</translation>
    </message>
    <message>
        <source>{title}: “{found}”. {advice}</source>
        <translation>{title}：“{found}”。{advice}</translation>
    </message>
    <message>
        <source>“{found}” is no amount of this case.</source>
        <translation>“{found}”不是本售后单里的金额。</translation>
    </message>
    <message>
        <source>“{found}” is no number of this case.</source>
        <translation>“{found}”不是本售后单里的号码。</translation>
    </message>
</context>
</TS>
