"""The course of a case as others read it: stages, responses, what was noted, attempts."""

from app.cli.case_json import instant
from app.cli.course.attempt_json import attempt_json
from app.domain.measures.noted import Noted
from app.domain.measures.responses import Response
from app.texts import Catalog
from app.workflow.queries.stats.case_course import Course


def course_json(course: Course, catalog: Catalog) -> dict[str, object]:
    """Stages, responses, what was noted, attempts; null: not known."""
    titles = {stage.id: stage.title for stage in course.measure.stages} if course.measure else {}
    return {
        "stages": [
            {
                "stage": time.stage,
                "title": catalog.say(titles[time.stage]),
                "ours": time.ours,
                "starts_at": instant(time.starts_at),
                "ends_at": instant(time.ends_at),
                "seconds": time.seconds,
            }
            for time in course.stages
        ],
        "stages_source": course.measure.origin.source if course.measure else None,
        "ours_s": course.ours_s,
        "first_response_s": _seconds(course.first_response),
        "signing_to_submission_s": _seconds(course.to_submission),
        "facts": noted_json(course.noted),
        "attempts": [attempt_json(attempt) for attempt in course.attempts],
    }


def noted_json(noted: Noted) -> dict[str, object]:
    """What was noted; empty or null: nobody noted it."""
    return {
        "cause": noted.cause,
        "at_fault": noted.at_fault,
        "loyal": noted.loyal,
        "operator": noted.operator,
        "satisfaction": noted.satisfaction,
        "first_reply_s": noted.first_reply_s,
    }


def _seconds(response: Response | None) -> float | None:
    return response.seconds if response else None
