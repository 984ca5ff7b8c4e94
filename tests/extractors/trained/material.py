"""What the tests train on: filled templates, and pages of a made-up county written for them."""

from __future__ import annotations

from pathlib import Path

PAGES = {
    "01.txt": (
        "云塘县召开防汛工作会议\n6月3日，云塘县召开防汛工作会议，县委副书记、县长陈立新主持并讲话。"
        "县水利局局长周桂芳汇报了水库除险情况。\n陈立新强调，各乡镇要守住堤坝。（记者 何苗）\n"
    ),
    "02.txt": (
        "志愿者走进东湖社区\n6月8日，云塘县民政局联合云塘县第一小学，组织志愿者走进东湖社区。"
        "社区党支部书记吴秀兰说，老人们盼着他们来。\n居民赵国强拉着志愿者孙小梅的手道谢。（通讯员 郑毅）\n"
    ),
    "03.txt": (
        "县领导调研重点项目\n6月12日，县委书记林长河到云塘县经济开发区调研重点项目建设。"
        "县发改委主任马文斌、县住建局局长郭玉珍参加调研。\n林长河指出，项目要早开工、早见效。（记者 何苗）\n"
    ),
}


def write_pages(folder: Path) -> Path:
    """The pages as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "metadata.csv").write_text(
        "file,published,home\n" + "".join(f"{name},2021-06-20,云塘县\n" for name in PAGES), encoding="utf-8"
    )
    return folder
