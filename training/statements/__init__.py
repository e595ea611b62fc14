"""How statements (act, facet, stance, likelihood) are sampled, labelled and learnt."""
