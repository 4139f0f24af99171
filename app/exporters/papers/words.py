"""How the papers say ids in Chinese: kinds of event, their details, checks, verdicts, states of clocks."""

from app.domain.cases.clock import ClockState
from app.domain.media.finding import Verdict
from app.domain.rules.origin import Basis
from app.exporters.slots import Why

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
}
VERDICTS = {Verdict.PASS: "通过", Verdict.WARN: "提醒", Verdict.FAIL: "不通过", Verdict.UNKNOWN: "无法判断"}
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
    Why.DOCUMENT: "表单不收文档，可截图后作为图片附上",
}
MEDIA = {"video": "视频", "picture": "图片", "document": "文档"}
