package firstattempt.coaching;

import firstattempt.insight.Insights;
import firstattempt.insight.Places;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Opened;
import firstattempt.sharing.Shared;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a family shares, added up for its coach. */
@Controller
class CoachInsightController {

	private final Insights insights;

	private final Desk desk;

	private final AccessLog log;

	CoachInsightController(Insights insights, Desk desk, AccessLog log) {
		this.insights = insights;
		this.desk = desk;
		this.log = log;
	}

	@GetMapping("/coach/families/{id}/insights")
	String insights(Shared shared, @RequestParam(defaultValue = "") String child,
			@RequestParam(defaultValue = "90d") String span, Model model, HttpServletResponse response) {
		String family = "/coach/families/" + shared.family().id();
		if (!this.insights.show(shared.reader(), shared.children(), shared.family().timeZone(), child, span,
				new Places(family + "/insights", family, "/coach/episodes/"), model)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		this.log.opened(shared, Opened.INSIGHTS);
		HistoryController.common(shared, this.desk.visit(shared), model);
		return "coaching/insights";
	}

}
