package firstattempt.insight;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family's own insights. */
@Controller
class InsightController {

	private final Insights insights;

	InsightController(Insights insights) {
		this.insights = insights;
	}

	@GetMapping("/insights")
	String insights(@CurrentFamily Family family, @CurrentAccount Account account,
			@RequestParam(defaultValue = "") String child, @RequestParam(defaultValue = "90d") String span, Model model,
			HttpServletResponse response) {
		if (!this.insights.show(Reader.caregiver(family, account.id()), family.children(), family.timeZone(), child,
				span, Places.JOURNAL, model)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return "insight/insights";
	}

}
