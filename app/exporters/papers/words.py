"""How the papers say ids in Chinese: kinds of event, their details, checks, verdicts, states of clocks."""

from app.domain.cases.clock import ClockState
from app.domain.media.finding import BreakKind, Verdict
from app.domain.proof.wording.kept import STATEMENT
from app.domain.rules.origin import Basis
from app.exporters.form.slots import Why

EVENTS = {
    "ordered": "买家下单",
    "paid": "买家付款",
    "shipped": "商家发货",
    "received": "买家签收",
    "applied": "买家申请售后",
    "agreed": "商家同意退货",
    "refused": "商家拒绝退款",
    "return_posted": "买家填写退货运单号",
    "signed": "商家签收退货",
    "evidence_submitted": "提交退货举证",
    "rejected_delivery": "派送时被拒收",
    "negotiated": "与买家协商",
    "escalated": "平台介入",
    "judged": "平台判责",
    "refunded": "平台退款给买家",
    "appealed": "提交申诉",
    "appeal_result": "申诉结果",
    "supplement_asked": "平台要求补充凭证",
    "ticket": "工单",
    "mail": "邮件",
    "deadline_seen": "后台显示的剩余时效",
    "note": "备注",
    "promised": "约定期限",
    "withdrawn": "买家撤销申请",
    "receipt_confirmed": "确认收货",
    "supplemented": "提交补充凭证",
    "slip_shown": "出现赔付单",
    "slip_answered": "答复赔付单",
    "complaint_shown": "收到投诉",
    "complaint_answered": "答复投诉",
    "mail_answered": "回复邮件",
    "ticket_answered": "答复工单",
    "service_completed": "服务完成",
    "card_sent": "发出代客售后卡片",
    "card_confirmed": "买家确认卡片",
    "card_edited": "买家修改卡片",
    "card_cancelled": "卡片取消",
    "price_difference_asked": "买家申请降价补差",
    "double_pay_asked": "买家申请买贵双倍赔",
    "limit_imposed": "店铺被限制",
    "limit_lifted": "限制解除",
    "invoice_asked": "买家申请开票",
    "invoiced": "已开票",
    "reviewed": "平台审核",
    "intercepted": "拦截包裹",
    "complained": "买家投诉",
}
DETAILS = {
    "amount": "金额（元）",
    "reason": "原因",
    "kind": "类型",
    "result": "结果",
    "round": "第几次",
    "appeal": "申诉类型",
    "clock": "时效",
    "due_at": "截止时间",
    "text": "说明",
}
VALUES = {"refund_only": "仅退款", "return_refund": "退货退款"}
KEPT_STATEMENT = STATEMENT
"""Attribute of a note that keeps the words of a statement for one attempt."""
OWN_EVENTS = frozenset({"note", "deadline_seen", "promised"})
"""Kinds of event that are the house's own record and no news to anybody else."""
HIDDEN = frozenset({"left", "withdraws"})
"""Details of an event that say nothing to a reader of the papers."""

FACTS = (
    ("order", "订单编号"),
    ("after_sale", "售后单号"),
    ("waybill", "退货运单号"),
    ("outbound_waybill", "发货运单号"),
    ("goods", "商品"),
    ("serial", "序列号"),
    ("shop", "店铺"),
)
FLAGS = {
    "free_shipping": "包邮",
    "quick_refund": "极速退款",
    "subsidy": "百亿补贴",
    "bulky": "大件",
    "shipped": "已发货",
    "refused_at_door": "拒收",
    "opened_notice_on_page": "页面已注明拆封激活不支持无理由退货",
}
CHECKS = {
    "format": "视频格式",
    "size": "文件大小",
    "duration": "视频时长",
    "opens": "能否打开",
    "one_take": "一镜到底",
    "waybill": "面单可读",
    "six_faces": "六面展示",
    "sharpness": "清晰度",
    "light": "亮度",
    "steadiness": "稳定性",
    "resolution": "分辨率",
    "goods": "商品与面单同框",
    "one_shot": "一次拍成",
    "seal": "红章",
    "weight": "秤上读数",
    "amount": "金额",
    "receipt": "单据内容",
    "dates": "日期",
    "words": "文字内容",
    "chat": "聊天内容",
    "track": "物流轨迹",
}
SIGNS = {Verdict.PASS: "✓", Verdict.WARN: "！", Verdict.FAIL: "×", Verdict.UNKNOWN: "？"}
"""So that a verdict can be told apart in a grey print."""
VERDICTS = {Verdict.PASS: "通过", Verdict.WARN: "提醒", Verdict.FAIL: "不通过", Verdict.UNKNOWN: "无法判断"}
BREAKS = {
    BreakKind.GAP: "时间缺口",
    BreakKind.CUT: "硬切",
    BreakKind.JUMP: "跳剪",
    BreakKind.FREEZE: "定格",
    BreakKind.BLACK: "黑屏",
    BreakKind.SPLICE: "拼接",
    BreakKind.EDITED: "编辑痕迹",
}
WORD_ON_BREAK = {Verdict.PASS: "连续，无中断", Verdict.FAIL: "确有中断"}
"""What a person's word means at a place where the take may be broken."""
WHY_BREAK = {
    BreakKind.GAP: "时间戳在此处跳过一段，没有画面也没有声音。",
    BreakKind.CUT: "前后两幅画面几乎没有相同之处；快速移动、遮挡镜头也会如此，请看前后两幅画面。",
    BreakKind.JUMP: "背景不动而物品位置突然改变；动作很快时也会如此，请看前后两幅画面。",
    BreakKind.FREEZE: "画面停住不动；镜头和物品都静止时也会如此。",
    BreakKind.BLACK: "画面全黑；镜头被挡住时也会如此。",
    BreakKind.SPLICE: "编码方式或计时在此处重新开始，像是两段接在一起。",
    BreakKind.EDITED: "文件带有编辑软件的标记；转发、转存也可能留下标记。",
}
CLOCKS = {
    ClockState.RUNNING: "进行中",
    ClockState.WARNED: "即将到期",
    ClockState.MET: "已按时完成",
    ClockState.MISSED: "已超时",
    ClockState.VOID: "不再适用",
}
NEEDS = {"required": "必填", "optional": "选填"}
BASES = {Basis.STATED: "原文规定", Basis.INFERRED: "由原文推得", Basis.PRACTICE: "行业做法"}
LEFT_OUT = {
    Why.NOT_ASKED: "本次提交不需要",
    Why.NO_ROOM: "表单数量已满",
    Why.FAULTY: "检查未通过或尚未检查",
    Why.NO_VIDEO: "表单不收视频，已改用视频截图",
    Why.DOCUMENT: "表单不收文档，可截图后作为图片附上",
}
MEDIA = {"video": "视频", "picture": "图片", "document": "文档"}
