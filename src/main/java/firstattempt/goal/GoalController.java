package firstattempt.goal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Reader;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A family's goals, as the family sets and rates them. */
@Controller
class GoalController {

	private final Goals goals;

	private final Household household;

	private final MessageSource messages;

	GoalController(Goals goals, Household household, MessageSource messages) {
		this.goals = goals;
		this.household = household;
		this.messages = messages;
	}

	@GetMapping("/goals")
	String goals(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		Map<UUID, String> names = this.household.names(family);
		List<GoalView> goals = this.goals.of(Reader.caregiver(family, account.id()))
			.stream()
			.map((goal) -> GoalView.of(goal, family, names, this.messages))
			.toList();
		model.addAttribute("open", goals.stream().filter(GoalView::open).toList());
		model.addAttribute("resting", goals.stream().filter((goal) -> !goal.open()).toList());
		model.addAttribute("enough", this.goals.enough(family));
		model.addAttribute("rating", RatingForm.empty());
		return "goal/goals";
	}

	@GetMapping("/goals/new")
	String begin(@CurrentFamily Family family, Model model) {
		return newPage(family, GoalForm.empty(), model);
	}

	@PostMapping("/goals")
	String set(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") GoalForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (!errors.hasErrors() && this.goals.enough(family)) {
			errors.reject("goal.many");
		}
		if (errors.hasErrors()) {
			return Refusal.of(newPage(family, form, model), errors, model, response);
		}
		UUID id = this.goals.set(family, account.id(), form.child(), form.captureId(), form.words(), this.goals.now());
		flash.addFlashAttribute("undo", "/goals/" + id + "/end");
		flash.addFlashAttribute("savedCapture", form.captureId());
		return done("goal.saved", "/goals", flash);
	}

	@GetMapping("/goals/{goalId}")
	String goal(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID goalId, Model model) {
		Goal goal = goal(family, account, goalId);
		return page(family, goal, GoalForm.of(goal), RatingForm.empty(), model);
	}

	@PostMapping("/goals/{goalId}")
	String revise(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID goalId,
			@Valid @ModelAttribute("form") GoalForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Goal goal = goal(family, account, goalId);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, goal, form, RatingForm.empty(), model), errors, model, response);
		}
		if (!goal.words().equals(form.words()) && !this.goals.revise(family, goalId, form.number(), form.words())) {
			Goal theirs = goal(family, account, goalId);
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", theirs.words());
			return page(family, theirs, form.over(theirs.version()), RatingForm.empty(), model);
		}
		return done("goal.revised", "/goals/" + goalId, flash) + "/" + goalId;
	}

	@PostMapping("/goals/{goalId}/end")
	String end(@CurrentFamily Family family, @PathVariable UUID goalId, RedirectAttributes flash) {
		this.goals.end(family, goalId);
		flash.addFlashAttribute("undo", "/goals/" + goalId + "/bring-back");
		return done("goal.ended", null, flash);
	}

	@PostMapping("/goals/{goalId}/bring-back")
	String bringBack(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID goalId,
			RedirectAttributes flash) {
		if (goal(family, account, goalId).endedAt() != null && this.goals.enough(family)) {
			return done("goal.many", null, flash);
		}
		this.goals.bringBack(family, goalId);
		flash.addFlashAttribute("undo", "/goals/" + goalId + "/end");
		return done("goal.broughtBack", null, flash);
	}

	@PostMapping("/goals/{goalId}/ratings")
	String rate(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID goalId,
			@Valid @ModelAttribute("rating") RatingForm rating, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Goal goal = goal(family, account, goalId);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, goal, GoalForm.of(goal), rating, model), errors, model, response);
		}
		this.goals.rate(family, account.id(), goalId, rating.captureId(), rating.reached(), rating.note(),
				this.goals.now());
		flash.addFlashAttribute("undo", "/goals/" + goalId + "/ratings/" + rating.captureId() + "/take-back");
		return done("goal.rated", "/goals/" + goalId + "/ratings", flash);
	}

	@PostMapping("/goals/{goalId}/ratings/{ratingId}/take-back")
	String takeBack(@CurrentFamily Family family, @PathVariable UUID goalId, @PathVariable UUID ratingId,
			RedirectAttributes flash) {
		this.goals.takeBack(family, goalId, ratingId);
		flash.addFlashAttribute("undo", "/goals/" + goalId + "/ratings/" + ratingId + "/bring-back");
		return done("goal.takenBack", null, flash) + "/" + goalId;
	}

	@PostMapping("/goals/{goalId}/ratings/{ratingId}/bring-back")
	String bringBackRating(@CurrentFamily Family family, @PathVariable UUID goalId, @PathVariable UUID ratingId,
			RedirectAttributes flash) {
		this.goals.bringBackRating(family, goalId, ratingId);
		return done("goal.broughtBack", null, flash) + "/" + goalId;
	}

	private Goal goal(Family family, Account account, UUID id) {
		return this.goals.goal(Reader.caregiver(family, account.id()), id);
	}

	/** Tells the next page what was done, and what the device can let go of. */
	private static String done(String notice, @Nullable String saved, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		flash.addFlashAttribute("saved", saved);
		return "redirect:/goals";
	}

	private static String newPage(Family family, GoalForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("children", family.presentChildren());
		return "goal/new";
	}

	private String page(Family family, Goal goal, GoalForm form, RatingForm rating, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("rating", rating);
		model.addAttribute("it", GoalView.of(goal, family, this.household.names(family), this.messages));
		return "goal/goal";
	}

}
