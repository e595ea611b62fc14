"""What a speaker does with words: act, stance, likelihood and basis."""
