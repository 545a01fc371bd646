package firstattempt.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.coaching.Desk;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.journal.Shown;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Opened;
import firstattempt.sharing.Shared;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A family's goals as a coach reads them, which the family can open as well, and a line
 * for each beside the timeline.
 */
@Controller
class SharedGoalsController implements Shown {

	private final Goals goals;

	private final Agreements agreements;

	private final AccessLog log;

	private final Desk desk;

	private final MessageSource messages;

	SharedGoalsController(Goals goals, Agreements agreements, AccessLog log, Desk desk, MessageSource messages) {
		this.goals = goals;
		this.agreements = agreements;
		this.log = log;
		this.desk = desk;
		this.messages = messages;
	}

	@GetMapping("/coach/families/{id}/goals")
	String goals(Shared shared, Model model) {
		this.log.opened(shared, Opened.GOALS);
		model.addAttribute("name", this.desk.name(shared));
		return page(shared, "/coach/families/" + shared.family().id(), false, model);
	}

	@GetMapping("/sharing/consents/{id}/goals")
	String own(@CurrentFamily Family family, @PathVariable UUID id, Model model) {
		return page(this.agreements.given(family, id), "/sharing", true, model);
	}

	@Override
	public Optional<Piece> to(Family family, Reader reader) {
		List<GoalView> open = views(family, reader).stream().filter(GoalView::open).toList();
		return open.isEmpty() ? Optional.empty() : Optional.of(new Piece("goal/pieces", open));
	}

	private String page(Shared shared, String back, boolean own, Model model) {
		List<GoalView> goals = views(shared.family(), shared.reader());
		model.addAttribute("open", goals.stream().filter(GoalView::open).toList());
		model.addAttribute("ended", goals.stream().filter((goal) -> !goal.open()).toList());
		model.addAttribute("shared", shared);
		model.addAttribute("own", own);
		model.addAttribute("back", back);
		return "goal/shared";
	}

	private List<GoalView> views(Family family, Reader reader) {
		return this.goals.of(reader)
			.stream()
			.map((goal) -> GoalView.of(goal, family, Map.of(), this.messages))
			.toList();
	}

}
